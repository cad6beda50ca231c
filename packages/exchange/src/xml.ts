/** Text as content or attribute of XML 1.0; signs that XML has none for are left out. */
export const xml = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- those that XML 1.0 excludes
    .replace(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      '',
    )
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
