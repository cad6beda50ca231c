import { Icon } from './icon.tsx';

/** Words in the colour of disagreement, with a flag before them. */
export function Flagged({ children }: { children: string }) {
  return (
    <span className="font-semibold whitespace-nowrap text-disputes">
      <span className="mr-1 inline-block align-[-2px]">
        <Icon name="flag" size={14} />
      </span>
      {children}
    </span>
  );
}
