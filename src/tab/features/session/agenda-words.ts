import type { AgendaPartView } from '../../../contracts/sessions.ts';
import { useTexts } from '../../lib/use-texts.ts';

const hinted = ['followUp', 'differently', 'nextDate'] as const;

/** What an agenda's part is called, and what it is for. */
export function useAgendaWords() {
  const { t, word } = useTexts();
  return (part: AgendaPartView): { name: string; hint: string | null } => {
    const library =
      part.key === 'own'
        ? null
        : part.key === 'topic'
          ? part.theme === null
            ? null
            : word('agenda', String(part.theme))
          : word('agendaParts', part.key);
    if (library === null) return { name: part.words ?? '', hint: null };
    const hint = hinted.find((key) => key === part.key);
    const usual =
      part.key === 'topic' ? t('session.hints.topic') : hint === undefined ? null : t(`session.hints.${hint}`);
    return { name: library, hint: part.words ?? usual };
  };
}
