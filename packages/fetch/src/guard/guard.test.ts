import { describe, expect, it } from 'vitest';
import { createGuard } from './guard.ts';

const guard = createGuard({ allow: [] });
const codeOf = (url: string, allow: readonly string[] = []): string => {
  try {
    return createGuard({ allow }).check(url).href;
  } catch (error) {
    return (error as { code: string; params: { problem?: string } }).code;
  }
};

describe('an address, before anything is asked', () => {
  it.each([
    ['dotted', 'http://127.0.0.1/'],
    ['decimal', 'http://2130706433/'],
    ['octal', 'http://0177.0.0.1/'],
    ['hexadecimal', 'http://0x7f000001/'],
    ['hexadecimal parts', 'http://0x7f.0x0.0x0.0x1/'],
    ['short', 'http://127.1/'],
    ['zero', 'http://0/'],
    ['with a dot at the end', 'http://127.0.0.1./'],
    ['in wide digits', 'http://１２７.０.０.１/'],
    ['in circled digits', 'http://①②⑦.⓪.⓪.①/'],
    ['percent-encoded', 'http://%31%32%37.0.0.1/'],
    ['link-local', 'http://169.254.169.254/latest/meta-data/'],
    ['IPv6 loopback', 'http://[::1]/'],
    ['IPv6 unspecified', 'http://[::]/'],
    ['IPv6, mapped', 'http://[::ffff:127.0.0.1]/'],
    ['IPv6, mapped, hexadecimal', 'http://[::ffff:7f00:1]/'],
    ['IPv6, NAT64', 'http://[64:ff9b::127.0.0.1]/'],
    ['IPv6, unique local', 'https://[fd00:ec2::254]/'],
  ])('refuses a closed literal: %s', (_form, url) => expect(codeOf(url)).toBe('FETCH_FORBIDDEN_ADDRESS'));

  it.each([
    ['ftp', 'ftp://example.com/a', 'scheme'],
    ['file', 'file:///etc/passwd', 'scheme'],
    ['data', 'data:text/html,x', 'scheme'],
    ['gopher', 'gopher://example.com:70/1', 'scheme'],
    ['a password', 'http://reader:secret@example.com/', 'credentials'],
    ['a user name', 'http://reader@example.com/', 'credentials'],
    ['another port', 'http://1.1.1.1:22/', 'port'],
    ['no host', 'http://', 'form'],
    ['a zone', 'http://[fe80::1%25eth0]/', 'form'],
    ['words', 'not an address', 'form'],
    ['far too much', `https://example.com/${'a'.repeat(5_000)}`, 'form'],
  ])('refuses %s', (_what, url, problem) => {
    expect(() => guard.check(url)).toThrow(
      expect.objectContaining({ code: 'FETCH_FORBIDDEN_URL', params: expect.objectContaining({ problem }) }),
    );
  });

  it('never repeats a password', () => {
    expect(() => guard.check('http://reader:secret@example.com/')).toThrow(
      expect.objectContaining({ params: { url: 'http://example.com/', problem: 'credentials' } }),
    );
  });

  it('lets what is allowed pass, on any port', () => {
    expect(codeOf('http://127.0.0.1:8080/a#b', ['127.0.0.1'])).toBe('http://127.0.0.1:8080/a');
    expect(codeOf('http://10.1.2.3/', ['10.0.0.0/8'])).toBe('http://10.1.2.3/');
    expect(codeOf('http://10.1.2.3/', ['10.1.0.0/24'])).toBe('FETCH_FORBIDDEN_ADDRESS');
    expect(codeOf('http://[::1]:9/', ['::1'])).toBe('http://[::1]:9/');
  });

  it.each(['10.0.0.0/99', 'a b', 'http://x', 'x/y', 'x:80'])('does not take %s for an entry of the list', (entry) => {
    expect(() => createGuard({ allow: [entry] })).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  });
});

const lookupOf = async (found: { address: string; family: number }[], allow: readonly string[] = []) => {
  const own = createGuard({ allow, resolve: () => Promise.resolve(found) });
  const { promise, resolve } = Promise.withResolvers<unknown>();
  own.lookup(own.check('https://fanal.example/'))('fanal.example', { all: true }, (error, addresses) => {
    resolve(error ? (error as { code?: string }).code : addresses);
  });
  return await promise;
};

describe('a name, when it is looked up', () => {
  const open = { address: '93.184.215.14', family: 4 };

  it('hands the checked addresses to the socket', async () => {
    expect(await lookupOf([open])).toEqual([open]);
  });

  it.each(['127.0.0.1', '10.0.0.5', '169.254.169.254', '::1', 'fe80::1', '::ffff:10.0.0.5'])(
    'refuses one that leads to %s, also among others',
    async (address) => {
      const closed = { address, family: address.includes(':') ? 6 : 4 };
      expect(await lookupOf([closed])).toBe('FETCH_FORBIDDEN_ADDRESS');
      expect(await lookupOf([open, closed])).toBe('FETCH_FORBIDDEN_ADDRESS');
    },
  );

  it('lets an allowed name lead anywhere', async () => {
    const closed = { address: '10.0.0.5', family: 4 };
    expect(await lookupOf([closed], ['fanal.example'])).toEqual([closed]);
    expect(await lookupOf([closed], ['10.0.0.0/24'])).toEqual([closed]);
  });

  it('says so when there is no address', async () => {
    expect(await lookupOf([])).toBe('ENOTFOUND');
  });
});
