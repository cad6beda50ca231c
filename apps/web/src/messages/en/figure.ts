export const figure = {
  asTable: 'Show as a table',
  asPicture: 'Show as a picture',
  svg: 'Save as SVG',
  csv: 'Save as CSV',
};
