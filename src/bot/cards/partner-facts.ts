import type { PartnerView } from '../../use-cases/card-views/card-view.ts';
import { type Element, paragraph, subheading } from './card-parts.ts';
import { escapeText } from './escape-text.ts';

/** What the other one does and where; nothing when nothing is known. */
export function partnerAbout(partner: PartnerView): Element[] {
  const about = [partner.jobTitle, partner.department, partner.officeLocation].flatMap((p) =>
    p ? [escapeText(p)] : [],
  );
  return about.length === 0 ? [] : [paragraph(about.join(' · '))];
}

/** Who the other one is, in one bold line and one plain one. */
export const partnerLines = (partner: PartnerView): Element[] => [
  subheading(escapeText(partner.name)),
  ...partnerAbout(partner),
];
