import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  experimental: {
    // TypeScript 7 has no JavaScript API for Next's own type check.
    useTypeScriptCli: true,
    // The style sheet is small, and the first picture would wait for it.
    inlineCss: true,
  },
};

export default config;
