/** A Source with the group that linking gave it; older ones have lower numbers. */
export interface Member {
  readonly n: number;
  readonly id: string;
  readonly linked: string;
  /** What is read again at its address is a version of the same text. */
  readonly url: string | null;
}

/** What a person holds of two Sources: `id` is, or is not, a copy of `of`. */
export interface Judged {
  readonly id: string;
  readonly of: string;
  readonly verdict: 'confirmed' | 'rejected';
}

/**
 * As whose copy each Source is shown. One that is no copy leaves its group, with its versions; one that is a copy goes
 * to the other, within a group alone, between groups with all of its own. A group goes by the oldest of it that linking
 * named it after, or else by its oldest.
 */
export function shownGroups(members: readonly Member[], judged: readonly Judged[]): Map<string, string> {
  const byId = new Map(members.map((member) => [member.id, member]));
  const known = judged.filter(({ id, of }) => byId.has(id) && byId.has(of));
  const linkedOf = (id: string): string => byId.get(id)?.linked ?? id;
  const label = new Map(members.map(({ id, linked }) => [id, linked]));
  const versionsOf = (id: string): readonly string[] => {
    const url = byId.get(id)?.url ?? null;
    return url === null ? [id] : members.filter((member) => member.url === url).map((member) => member.id);
  };
  for (const { id, of, verdict } of known)
    if (verdict === 'rejected' && linkedOf(id) === linkedOf(of))
      for (const version of versionsOf(id)) label.set(version, `alone ${id}`);
  for (const { id, of, verdict } of known) {
    const [own, other] = [label.get(id) ?? id, label.get(of) ?? of];
    if (verdict !== 'confirmed' || own === other) continue;
    const moving =
      linkedOf(id) === linkedOf(of)
        ? versionsOf(own.startsWith('alone ') && !other.startsWith('alone ') ? of : id)
        : members.filter((member) => label.get(member.id) === own).map((member) => member.id);
    const to = moving.includes(of) ? own : other;
    for (const each of moving) label.set(each, to);
  }
  const shown = new Map<string, string>();
  for (const [, group] of Map.groupBy(members, (member) => label.get(member.id) ?? member.id)) {
    const oldest = group.toSorted((a, b) => a.n - b.n);
    const name = oldest.find(({ id, linked }) => id === linked) ?? oldest[0];
    for (const { id } of group) shown.set(id, name?.id ?? id);
  }
  return shown;
}
