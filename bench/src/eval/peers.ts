/** What others have published, or what was measured of them with the same scorers. Markdown, one line a row. */
export const PEERS = {
  statements: {
    head: ['system', 'data', 'F1 of contents', 'speaker, cue'],
    rows: [
      [
        'Gender Gap Tracker V7 (rules on a parse)',
        'English, 98 Canadian articles',
        '83.7 at ggt 0.3, 76.1 at ggt 0.8',
        'speaker 87.4, verb 93.3',
      ],
      [
        'Radar de Parité V7 (rules on a parse, coreference)',
        'French, 54 articles',
        '81.7 at ggt 0.3, 72.6 at ggt 0.8',
        'speaker 84.0, verb 94.7, resolved 76.5',
      ],
      ['Citron (CRF, maximum entropy)', 'English, PARC3', '59.3 exact, 83.3 overlap', 'speaker 82.0, cue 82.3 exact'],
      ['CofeNet (BERT)', 'English, PolNeAR', '72.9 strict', 'speaker 83.2'],
      ['CoreNLP', 'English, PolNeAR', '17.5 strict', 'speaker 13.9'],
      [
        'one annotator against another',
        'English, PolNeAR',
        '68.7 exact, 80.2 at ggt 0.8, about 71 at Jaccard 0.8',
        "speaker's name 95.2",
      ],
    ],
  },
  time: {
    head: ['set', 'chrono-node 2.10.3', 'Microsoft recognizers 1.3.2'],
    rows: [
      ['fr-timebank', '70.7 / 50.5', '75.6 / 40.2'],
      ['en-aquaint', '86.0 / 65.5', '87.2 / 64.4'],
      ['recognizers-fr', '76.6 / 28.5', '97.8 / 87.5 (its own set)'],
      ['recognizers-en', '80.4 / 31.8', '94.0 / 70.9 (its own set)'],
      ['duckling-fr', '73.3 / 29.0', '87.0 / 27.3'],
      ['duckling-en', '81.9 / 31.3', '92.7 / 27.7'],
      ['chrono-fr', '100 / 98.2 (its own set)', '84.0 / 43.8'],
      ['chrono-en', '100 / 90.1 (its own set)', '80.7 / 50.0'],
    ],
  },
} as const;
