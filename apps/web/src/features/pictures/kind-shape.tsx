/** A shape for each kind of statement: a disc for a quotation, a diamond in part, a ring for reported speech. */
export function KindShape({ kind, x, y }: { kind: 'direct' | 'mixed' | 'indirect'; x: number; y: number }) {
  switch (kind) {
    case 'direct':
      return <circle cx={x} cy={y} r={4.5} fill="var(--direct)" />;
    case 'mixed':
      return <path d={`M${x} ${y - 5.5}l5.500 5.500-5.500 5.500-5.500-5.500z`} fill="var(--direct)" />;
    case 'indirect':
      return <circle cx={x} cy={y} r={3.75} fill="var(--paper)" stroke="var(--indirect)" strokeWidth={1.5} />;
  }
}
