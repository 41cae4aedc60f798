import { openPoints } from '../../analyses/references/open-points.js';
import {
    formatCitation,
    type Deviation,
    type Justification,
    type OpenPoint,
    type Place,
    type Reform,
    type RuleSetModel,
    type Statement,
} from '../../model/index.js';
import type { Note } from './model.js';
import { fileAndLine, type Writing } from './rule-lines.js';
import { reportWords } from './words.js';

/**
 * What is taken for granted, what is left open, where sources disagree and which differences are intended: first of
 * the reforms, in the order of the text, then of the rules as the report leaves them.
 */
export function notesOf(model: RuleSetModel, reforms: readonly Reform[], on: Writing): readonly Note[] {
    const notes = [...reforms.flatMap((reform) => reformNotes(reform, on)), ...ruleNotes(model, on)];
    const seen = new Set<string>();
    return notes.filter(({ kind, text, file, line }) => {
        const key = JSON.stringify([kind, text, file, line]);
        return !seen.has(key) && seen.add(key);
    });
}

interface Statements {
    readonly assumptions: readonly Statement[];
    readonly openPoints: readonly OpenPoint[];
    readonly deviations?: readonly Deviation[];
    readonly justifications?: readonly Justification[];
}

function reformNotes(reform: Reform, on: Writing): readonly Note[] {
    return [
        ...stated(reform, null, reform.title, on),
        ...reform.recommendations.flatMap((recommendation) => [
            ...stated(recommendation, recommendation.id, recommendation.title, on),
            ...recommendation.changes.flatMap((change) =>
                stated(change, recommendation.id, recommendation.title, on),
            ),
        ]),
    ];
}

function stated(
    { assumptions, openPoints: open, deviations = [], justifications = [] }: Statements,
    recommendation: string | null,
    about: string,
    on: Writing,
): readonly Note[] {
    const note = (kind: Note['kind'], text: string, place: Place): Note => ({
        kind,
        text,
        recommendation,
        about,
        ...fileAndLine(place, on),
    });
    return [
        ...assumptions.map(({ text, place }) => note('assumption', text, place)),
        ...open.map(({ text, place }) => note('open', text, place)),
        ...deviations.map((each) => note('deviation', sayDeviation(each, on), each.place)),
        ...justifications.map(({ text, source, place }) =>
            note('reason', source ? `${text} (${source})` : text, place),
        ),
    ];
}

function ruleNotes(model: RuleSetModel, on: Writing): readonly Note[] {
    const named = ({
        title,
        citation,
    }: (typeof model.norms)[number] | (typeof model.groups)[number]): string =>
        citation ? `${title}, ${formatCitation(citation)}` : title;
    return [
        // Recommendations state theirs themselves.
        ...openPoints(model).flatMap(({ told, points }) =>
            ('changes' in told ? [] : points).map((point): Note => ({
                kind: 'open',
                text: point[on.language],
                recommendation: null,
                about: 'changes' in told ? told.title : named(told),
                ...fileAndLine(told.place, on),
            })),
        ),
        ...[...model.groups, ...model.norms].flatMap((each) =>
            stated(
                {
                    assumptions: [],
                    openPoints: [],
                    deviations: each.deviations,
                    justifications: 'justifications' in each ? each.justifications : [],
                },
                null,
                named(each),
                on,
            ),
        ),
    ];
}

function sayDeviation({ source, theirs, other, ours }: Deviation, { language }: Writing): string {
    return reportWords(language).notes.differs(source, theirs, other, ours);
}
