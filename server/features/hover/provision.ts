import type { Citation as CitationNode } from '../../../language/generated/parser/ast.js';
import { citedBy } from '../../../language/analyses/sources/index.js';
import { figuresIn } from '../../../language/law/figures.js';
import { findProvision, type LawTexts, type Provision } from '../../../language/law/index.js';
import { formatCitation, type Citation } from '../../../language/model/index.js';
import type { FeatureContext } from '../feature.js';
import { bold, escapeMarkdown, paragraphs, quote } from './markdown.js';

/** The provision that a citation means, in the act's own words with its figures in bold. */
export function quoteCitation(context: FeatureContext, uri: string, node: CitationNode): string | undefined {
    const ruleSet = context.ruleSetOf(uri);
    const at = node.$cstNode?.range.start;
    if (!ruleSet || !at) return undefined;
    for (const { citation } of citedBy(ruleSet.model)) {
        const { place } = citation;
        if (place.uri !== uri || place.start.line !== at.line || place.start.character !== at.character)
            continue;
        return quoteProvision(citation, context.lawOf(ruleSet)) ?? withoutText(citation, context);
    }
    return undefined;
}

/** Undefined where the act's text is not at hand, or has no such provision. */
export function quoteProvision(citation: Citation, law: LawTexts | undefined): string | undefined {
    const act = citation.act === undefined ? undefined : law?.get(citation.act);
    if (!act) return undefined;
    const found = findProvision(act, citation.provision);
    if (found.verdict !== 'found') return undefined;
    return paragraphs(bold(formatCitation(citation)), quote(found.all.map(quoted).join('\n\n')));
}

/** Longer provisions are cut: a hover is no book. */
const LONGEST = 1_500;

function quoted({ text }: Provision): string {
    const cut = text.length > LONGEST ? text.lastIndexOf(' ', LONGEST) : text.length;
    let marked = '';
    let at = 0;
    for (const { span } of figuresIn(text)) {
        if (span.end > cut || span.start < at) continue;
        marked += escapeMarkdown(text.slice(at, span.start)) + bold(text.slice(span.start, span.end));
        at = span.end;
    }
    return marked + escapeMarkdown(text.slice(at, cut)) + (cut < text.length ? ' …' : '');
}

function withoutText(citation: Citation, { language }: FeatureContext): string {
    const said = bold(formatCitation(citation));
    return language === 'da'
        ? paragraphs(said, 'Lovens tekst er ikke ved hånden. Peg på en mappe med lovtekster i regelret.json.')
        : paragraphs(
              said,
              'The text of the act is not at hand. Name a folder of law texts in regelret.json.',
          );
}
