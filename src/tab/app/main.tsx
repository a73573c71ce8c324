import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { AnnouncementProvider } from '../lib/announcements.tsx';
import { createApiClient } from '../lib/api-client.ts';
import { ApiContext } from '../lib/api-context.tsx';
import { askForToken, type Host, showPage, startInTeams } from '../lib/host.ts';
import { createQueryClient } from '../lib/queries.ts';
import { goInstead, pathOfSubPage } from '../lib/route.ts';
import { loadTexts, textLanguageOf } from '../lib/texts.ts';
import { createTokenSource } from '../lib/token-source.ts';
import { LocaleContext } from '../lib/use-texts.ts';
import { App } from './app.tsx';
import { OutsideTeams } from './outside-teams.tsx';
import { deviceTheme, loadLook, Themed } from './themed.tsx';

const epochSeconds = (): number => Date.now() / 1000;

/** A locale that the browser's formats know; Teams writes `en-us`, an odd one falls back to the texts' language. */
function formatLocale(locale: string, fallback: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? fallback;
  } catch {
    return fallback;
  }
}

async function start(): Promise<void> {
  const host = await startInTeams();
  const language = textLanguageOf(host?.locale ?? navigator.language);
  const [texts, look] = await Promise.all([loadTexts(language), loadLook(host?.theme ?? deviceTheme())]);
  document.documentElement.lang = language;
  const root = createRoot(document.getElementById('root')!);
  root.render(
    <I18nextProvider i18n={texts}>
      <Themed first={look} live={host !== null}>
        {host === null ? <OutsideTeams /> : insideTeams(host, language)}
      </Themed>
    </I18nextProvider>,
  );
  if (host !== null) showPage();
}

function insideTeams(host: Host, language: string): ReactNode {
  const token = createTokenSource(askForToken, epochSeconds);
  const api = createApiClient({ token, language: host.locale || language, fetch: (...args) => fetch(...args) });
  const path = host.subPageId === null ? null : pathOfSubPage(host.subPageId);
  if (path !== null && window.location.hash === '') goInstead(path);
  return (
    <LocaleContext value={textLanguageOf(host.locale) === language ? formatLocale(host.locale, language) : language}>
      <ApiContext value={api}>
        <QueryClientProvider client={createQueryClient()}>
          <AnnouncementProvider>
            <App page={window.location.pathname} />
          </AnnouncementProvider>
        </QueryClientProvider>
      </ApiContext>
    </LocaleContext>
  );
}

void start();
