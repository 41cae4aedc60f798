import { componentValues } from '../../analyses/counting/index.js';
import {
    COMPONENTS,
    formatCitation,
    type Citation,
    type Component,
    type FindingPlace,
    type Language,
    type Norm,
    type Place,
    type RuleSetModel,
} from '../../model/index.js';
import type { FileNames } from '../check/report.js';
import type { RuleLine } from '../pictures/index.js';
import type { PlaceLine } from './model.js';

/** What every part of the report is written with. */
export interface Writing {
    readonly language: Language;
    readonly names: FileNames;
}

/** A rule as it is named behind a figure. */
export function ruleLine(norm: Norm, { vocabulary }: RuleSetModel, on: Writing): RuleLine {
    const values = componentValues(norm);
    const said = (component: Component): string => values.get(component)?.text(on.language, vocabulary) ?? '';
    const who = [said('aktør'), said('modalitet')].filter(Boolean).join(' ');
    const duty = [who, said('handling')].filter(Boolean).join(': ');
    const rest = COMPONENTS.filter((each) => !DUTY.has(each)).map(said);
    return {
        norm: norm.id,
        rule: norm.rule,
        title: norm.title,
        citation: citationOf(norm.citation),
        effect: [duty, ...rest, said('modpart')].filter(Boolean).join(' · '),
        ...fileAndLine(norm.place, on),
        recommendations: [...new Set((norm.changedBy ?? []).map((change) => change.recommendation))],
    };
}

const DUTY: ReadonlySet<Component> = new Set(['aktør', 'modalitet', 'handling', 'modpart']);

export function placeLine({ place, rule, citation }: FindingPlace, on: Writing): PlaceLine {
    return { rule: rule ?? null, citation: citation ?? null, ...fileAndLine(place, on) };
}

export function fileAndLine(place: Place, { names }: Writing): { file: string; line: number } {
    return { file: names(place.uri), line: place.start.line + 1 };
}

export function citationOf(citation: Citation | undefined): string | null {
    return citation ? formatCitation(citation) : null;
}
