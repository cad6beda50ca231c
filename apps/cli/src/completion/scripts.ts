/** What makes a shell ask this program for candidates; the words are decided there, once for every shell. */
export const SCRIPTS = {
  bash: `# dixit completion bash: put  source <(dixit completion bash)  into ~/.bashrc
_dixit() {
  local value rest
  COMPREPLY=()
  while IFS=$'\\t' read -r value rest; do
    if [[ $value == :files ]]; then
      compopt -o default 2>/dev/null
      return
    fi
    COMPREPLY+=("$(printf '%q' "$value")")
  done < <("$1" completion candidates -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _dixit dixit`,
  zsh: `#compdef dixit
# dixit completion zsh: put  source <(dixit completion zsh)  into ~/.zshrc, after compinit
_dixit() {
  local value rest
  local -a described
  while IFS=$'\\t' read -r value rest; do
    if [[ $value == :files ]]; then
      _files
      return
    fi
    described+=("\${value//:/\\\\:}:$rest")
  done < <("\${words[1]}" completion candidates -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)
  _describe dixit described
}
if [[ $funcstack[1] == _dixit ]]; then
  _dixit "$@"
else
  compdef _dixit dixit
fi`,
  fish: `# dixit completion fish: put  dixit completion fish | source  into ~/.config/fish/config.fish
function __dixit_candidates
  set -l current (commandline -ct)
  set -l words (commandline -opc) "$current"
  for line in (dixit completion candidates -- $words[2..-1] 2>/dev/null)
    if test "$line" = ':files'
      __fish_complete_path "$current"
      return
    end
    echo $line
  end
end
complete -c dixit -f -a '(__dixit_candidates)'`,
} as const;
