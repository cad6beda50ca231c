import { expect, it } from 'vitest';
import { discoverFeeds } from './discover.ts';

it('finds the feeds that a page announces, in order, absolute, each once', () => {
  const page = `<!doctype html><html><head><base href="https://fanal.example/une/"><title>Le Fanal</title>
    <link rel="stylesheet" href="/x.css"><link rel="alternate" hreflang="en" href="/en">
    <LINK REL="Alternate" TYPE="application/rss+xml" TITLE="À la une" HREF="flux.xml">
    <link rel="alternate" type="application/atom+xml; charset=utf-8" href="/atom">
    <link rel="alternate" type="application/feed+json" href="https://json.example/feed.json">
    <link rel="alternate" type="application/rss+xml" href="https://fanal.example/atom">
    <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"></head>
    <body><link rel="alternate" type="application/rss+xml" href="/comments"></body></html>`;
  expect(discoverFeeds(page, 'https://fanal.example/')).toEqual([
    { url: 'https://fanal.example/une/flux.xml', title: 'À la une' },
    { url: 'https://fanal.example/atom', title: null },
    { url: 'https://json.example/feed.json', title: null },
  ]);
});

it.each([
  '',
  '<p>x',
  '<link rel=alternate type=application/rss+xml>',
  '<head><link rel="alternate" type="application/rss+xml" href="http://">',
])('finds none in %s', (page) => expect(discoverFeeds(page, 'https://fanal.example/')).toEqual([]));
