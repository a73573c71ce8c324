import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import { type CardParts, heading, kicker, link, paragraph, small } from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';
import type { WordKey } from './words.ts';

const shown = 10;

/** Which remedy belongs to what the Bot Connector or Graph said; the codes are those of quality.md §2.7. */
const problems: Readonly<Record<string, WordKey>> = {
  noTeams: 'problems.noTeams',
  ConversationBlockedByUser: 'problems.blocked',
  MessageWritesBlocked: 'problems.blocked',
  BotDisabledByAdmin: 'problems.disabledByAdmin',
  BotNotInConversationRoster: 'problems.removed',
  ForbiddenOperationException: 'problems.notInstalled',
  installRefused: 'problems.notInstalled',
};

/** Tells a lead whom the bot cannot reach, and what helps. */
export function deliveryProblemCard(view: CardOf<'deliveryProblem'>, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const { cohortName: cohort, people } = view;
  const left = people.length - shown;
  return {
    fallback: plain('deliveryProblem.fallback', { cohort }),
    body: [
      kicker(escapeText(view.programName)),
      heading(say('deliveryProblem.heading', { cohort, count: people.length })),
      paragraph(say('deliveryProblem.text')),
      ...people
        .slice(0, shown)
        .map((p) => paragraph(`**${escapeText(p.name)}**: ${say(problems[p.problem] ?? 'problems.unknown')}`)),
      ...(left > 0 ? [small(say('deliveryProblem.more', { count: left }))] : []),
    ],
    buttons: [link(paper.tabLink('lead'), plain('deliveryProblem.open'))],
  };
}
