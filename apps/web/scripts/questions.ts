// Asks the twelve questions by keyboard and prints what each takes: `pnpm --filter @dixit/web questions`, after a build.
import { launch, visit } from '../test/browser.ts';
import { QUESTIONS, walk } from '../test/questions.ts';
import { loadDemo, startApi, startWeb } from '../test/servers.ts';

const api = await startApi();
const web = await startWeb(api.url);
const browser = await launch();
try {
  await loadDemo(api.client);
  process.stdout.write('keys  words  clicks\n');
  for (const question of QUESTIONS) {
    const { page } = await visit(browser);
    const { keys, typed, clicks } = await walk(page, web.url, question);
    const columns = [String(keys).padStart(4), String(typed).padStart(5), String(clicks).padStart(6)];
    process.stdout.write(`${columns.join('  ')}  ${question.asks}\n`);
    await page.context().close();
  }
} finally {
  await browser.close();
  await web.stop();
  await api.stop();
}
