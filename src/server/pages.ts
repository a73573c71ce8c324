import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';

const root = join(import.meta.dirname, '..', '..');
const tabFiles = join(root, 'dist', 'tab');

const page = (title: string, paragraphs: readonly string[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Inverso</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1.25rem;color:#242424}h1{font-size:1.6rem}</style>
</head><body><h1>${title}</h1>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</body></html>`;

const privacy = page('Privacy', [
  'Inverso runs reverse mentoring programs inside Microsoft Teams. Your organisation decides what it is used for and is responsible for the data; this page says what the app does with it.',
  'Stored: who takes part in a cohort, what you wrote on the enrollment form, pairings and their sessions, your answers to check-ins, what you write to your partner or when you ask for help (sealed), and a copy of the directory (names, titles, departments, reporting lines) that is renewed every night. Calendars are read as free or busy only, never subjects, and are not kept. Everything lies in the database of your organisation.',
  'Who sees what: your partner sees your name and the times you share. The program lead sees facts (sessions held, hours) and scores of at least five people. Nobody but you sees a single answer, and nobody learns who refused a proposed pairing. A call for help is read only by somebody who is in neither line of managers. Under “Me” you see who has looked at which kind of your data.',
  'Kept: answers for 24 months; what a pair writes for 30 days after it ended; a call for help for six months after it was settled; records of messages for 400 days; the audit trail for 12 months; the link to your chat until the app is removed; everything else about you for three years after your cohort has ended.',
  'A copy of your data, who has seen it, and having all of it deleted: in Inverso under “Me”, by yourself, at any time. Deletion takes effect at once, or in the coming night if you are in a pairing; backups follow within 35 days.',
  'Questions: ask the program lead named on your invitation, or your administrator.',
]);
const terms = page('Terms of use', [
  'Inverso may be used by members of the organisation that installed it, for reverse mentoring programs of that organisation.',
  'Taking part is voluntary: you may decline, pause, leave a waiting list or end a pairing at any time, without giving a reason and without anybody learning it.',
  'What is said in a session stays between the two who meet, unless both release it.',
]);
const support = page('Support', [
  'Write “help” to the bot in Teams, or ask the program lead named on your invitation.',
  'Administrators: the admin guide in the documentation explains installation, permissions and how to see that everything works.',
]);

/** The tab's pages, and the pages that anybody may read without signing in. */
export function pageRoutes(teamsOrigins: readonly string[]): Router {
  const routes = Router();
  routes.get('/privacy', (_req, res) => void res.type('html').send(privacy));
  routes.get('/terms', (_req, res) => void res.type('html').send(terms));
  routes.get('/support', (_req, res) => void res.type('html').send(support));
  routes.get('/tab/settings.json', (_req, res) => void res.set('Cache-Control', 'no-store').json({ teamsOrigins }));
  routes.use(
    '/tab/assets',
    express.static(join(tabFiles, 'assets'), { immutable: true, maxAge: '365d', index: false }),
  );
  routes.get(['/tab', '/tab/config', '/tab/session'], (_req, res) => {
    const file = join(tabFiles, 'index.html');
    if (!existsSync(file))
      return void res
        .status(503)
        .type('html')
        .send(page('Not built', ['The tab has not been built: run npm start.']));
    res.set('Cache-Control', 'no-cache').sendFile(file);
  });
  return routes;
}
