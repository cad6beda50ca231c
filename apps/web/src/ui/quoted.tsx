/** Words in the quotation marks of their own language; reported speech has none. */
export function Quoted({
  text,
  language,
  kind,
}: {
  text: string;
  language: string;
  kind: 'direct' | 'indirect' | 'mixed';
}) {
  const [open, close] = language.startsWith('fr') ? ['«\u00a0', '\u00a0»'] : ['“', '”'];
  return (
    <span lang={language === 'und' ? undefined : language}>
      {kind === 'direct' ? open : ''}
      {text}
      {kind === 'direct' ? close : ''}
    </span>
  );
}
