import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { texts as cardsEn } from '../../src/bot/cards/locales/en.ts';
import { texts as cardsIt } from '../../src/bot/cards/locales/it.ts';
import wordsEn from '../../src/contracts/words/en.json' with { type: 'json' };
import wordsIt from '../../src/contracts/words/it.json' with { type: 'json' };
import administrationEn from '../../src/tab/locales/en/administration.json' with { type: 'json' };
import cohortEn from '../../src/tab/locales/en/cohort.json' with { type: 'json' };
import commonEn from '../../src/tab/locales/en/common.json' with { type: 'json' };
import programEn from '../../src/tab/locales/en/program.json' with { type: 'json' };
import progressEn from '../../src/tab/locales/en/progress.json' with { type: 'json' };
import proposalEn from '../../src/tab/locales/en/proposal.json' with { type: 'json' };
import administrationIt from '../../src/tab/locales/it/administration.json' with { type: 'json' };
import cohortIt from '../../src/tab/locales/it/cohort.json' with { type: 'json' };
import commonIt from '../../src/tab/locales/it/common.json' with { type: 'json' };
import programIt from '../../src/tab/locales/it/program.json' with { type: 'json' };
import progressIt from '../../src/tab/locales/it/progress.json' with { type: 'json' };
import proposalIt from '../../src/tab/locales/it/proposal.json' with { type: 'json' };

/** What screens and cards say, so that one story can be told in each language. */
const sayings = {
  en: {
    cards: cardsEn,
    words: wordsEn,
    administration: administrationEn,
    cohort: cohortEn,
    common: commonEn,
    program: programEn,
    progress: progressEn,
    proposal: proposalEn,
  },
  it: {
    cards: cardsIt,
    words: wordsIt,
    administration: administrationIt,
    cohort: cohortIt,
    common: commonIt,
    program: programIt,
    progress: progressIt,
    proposal: proposalIt,
  },
};
export type StoryLanguage = keyof typeof sayings;

/** Somebody in front of the Teams window, who can be anybody in the company. */
export class Visitor {
  readonly page: Page;
  readonly say: (typeof sayings)[StoryLanguage];
  readonly #teams: string;
  readonly #language: StoryLanguage;

  private constructor(page: Page, teams: string, language: StoryLanguage) {
    this.page = page;
    this.#teams = teams;
    this.#language = language;
    this.say = sayings[language];
  }

  static async arrive(browser: Browser, teams: string, language: StoryLanguage): Promise<Visitor> {
    // a context of one's own: axe opens a page beside this one
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: language });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    return new Visitor(page, teams, language);
  }

  /** Opens Teams as that person, at the chat with the bot or at the tab. */
  async become(personId: string, view: 'chat' | 'tab' | 'calendar'): Promise<void> {
    await this.page.goto(new URL(`?user=${personId}&view=${view}&lang=${this.#language}`, this.#teams).href);
  }

  get tab(): FrameLocator {
    return this.page.frameLocator('iframe[title="Inverso"]');
  }

  get chat(): Locator {
    return this.page.getByRole('log');
  }

  async press(name: string): Promise<void> {
    await this.tab.getByRole('button', { name, exact: true }).last().click();
  }

  /** Follows a link or step of the tab whose name begins so (a step's name goes on with its count). */
  async follow(name: string): Promise<void> {
    await this.tab
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .first()
      .click();
  }

  async add(searchLabel: string, personName: string): Promise<void> {
    await this.tab.getByRole('searchbox', { name: searchLabel }).fill(personName);
    await this.tab.getByRole('button', { name: this.say.common.add.replace('{{name}}', personName) }).click();
  }

  async pressCard(name: string | RegExp): Promise<void> {
    await this.chat.getByRole('button', { name }).last().click();
  }

  async seesInChat(text: string | RegExp): Promise<void> {
    await this.chat.getByText(text).last().waitFor();
  }

  /** Fills in the invitation card as it stands in the chat, and sends it. */
  async joinByCard(side: 'mentor' | 'mentee', topic: string): Promise<void> {
    const { invitation } = this.say.cards;
    await this.chat
      .getByRole('radio', { name: side === 'mentor' ? invitation.sideMentor : invitation.sideMentee })
      .check();
    await this.chat.getByRole('button', { name: new RegExp(`^${invitation.topics}`) }).click();
    await this.chat.getByRole('checkbox', { name: new RegExp(`${topic}$`) }).check();
    if (side === 'mentee')
      await this.chat.getByRole('checkbox', { name: invitation.commitment.split('{{')[0] ?? '' }).check();
    await this.chat.getByRole('checkbox', { name: /Inverso/ }).check();
    await this.pressCard(invitation.join);
    await this.seesInChat(invitation.enrolledHeading);
  }
}
