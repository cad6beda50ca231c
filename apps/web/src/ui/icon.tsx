/** Line icons of 20 by 20, drawn with the colour of the text around them. */
const PATHS = {
  search: 'M9 3a6 6 0 1 0 0 12A6 6 0 0 0 9 3zM13.5 13.5 17 17',
  events: 'M4 5h12v11H4zM4 8.5h12M7 3v3.5M13 3v3.5',
  actors: 'M10 4a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM4 17c.6-3.400 3-5 6-5s5.400 1.600 6 5',
  sources: 'M5 3h7l3 3v11H5zM12 3v3h3M8 9.500h4.500M8 12.500h4.500',
  close: 'M5 5l10 10M15 5 5 15',
  help: 'M7.500 7.500A2.500 2.500 0 1 1 10 10.200V12M10 14.500v.3M10 2.500a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15z',
  flag: 'M5 17V3.500h9l-2 3.500 2 3.500H5',
  next: 'M10 4v12M5 11l5 5 5-5',
  previous: 'M10 16V4M5 9l5-5 5 5',
  outward: 'M8 5H5v10h10v-3M11 4h5v5M16 4l-7 7',
  tick: 'M4 10.500 8 14.500 16 5.500',
  bars: 'M7 4v12M13 4v12',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4.300l3 1.700',
  brackets: 'M8 4H5v12h3M12 4h3v12h-3',
  globe: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM3 10h14M10 3c-5 4-5 10 0 14M10 3c5 4 5 10 0 14',
  equal: 'M5 8h10M5 12h10',
  compare: 'M3 4h5.500v12H3zM11.500 4H17v12h-5.500zM5 8h1.500M13.500 8H15M5 11h1.500M13.500 11H15',
  review: 'M4 3h9v5M4 3v14h6M6.500 6.500h4M6.500 9.500h3M16 9l-5 5.500V17h2.500L18 11.500z',
  jobs: 'M4 5h2M4 10h2M4 15h2M9 5h7M9 10h7M9 15h7',
  plus: 'M10 4v12M4 10h12',
  command: 'M4 6l4 4-4 4M10 15h6',
} as const;
export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="shrink-0"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
