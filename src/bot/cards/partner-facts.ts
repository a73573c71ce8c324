import type { PartnerView } from '../../use-cases/card-views/card-view.ts';
import { type Element, paragraph, subheading } from './card-parts.ts';
import { escapeText } from './escape-text.ts';

/** Who the other one is, in one bold line and one plain one. */
export function partnerLines(partner: PartnerView): Element[] {
  const about = [partner.jobTitle, partner.department, partner.officeLocation].filter((p) => p !== null && p !== '');
  return [
    subheading(escapeText(partner.name)),
    ...(about.length === 0 ? [] : [paragraph(about.map((p) => escapeText(p ?? '')).join(' · '))]),
  ];
}
