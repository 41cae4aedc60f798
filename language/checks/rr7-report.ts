import {
    citationProblemsOfGroups,
    citationProblemsOfRules,
    type CitationProblem,
    type Citing,
} from '../analyses/sources/index.js';
import { formatCitation, type FindingPlace, type Place } from '../model/index.js';
import { sayName } from '../reports/citizen/names.js';
import type { Check, CheckContext, Report } from './check.js';

/** A finding about what a rule, row or group cites; at the citation unless another place is given. */
export function reportCiting(
    citing: Citing,
    message: string,
    more: {
        readonly place?: Place;
        readonly components?: Exclude<Report, { verdict: 'absent' }>['components'];
        readonly related?: readonly FindingPlace[];
    } = {},
): Report {
    return {
        verdict: 'found',
        message,
        primary: {
            place: more.place ?? citing.citation.place,
            rule: citing.norm?.rule ?? citing.id,
            citation: formatCitation(citing.citation),
        },
        related: more.related ?? [],
        components: more.components ?? [],
    };
}

/** `»Første samtale« (LAB § 31, stk. 4)` */
export function sayCiting({ title, citation, place }: Citing): string {
    return sayName({ title, citation, place });
}

/** The provision with its act, `LAB § 31, stk. 4`. */
export function sayProvision(act: string | undefined, address: string): string {
    return formatCitation({ act, provision: address, place: NOWHERE });
}

/** A check of citations: those of rules, each rule by itself, and besides those of groups. */
export function ofCitations(
    say: (problems: readonly CitationProblem[], context: CheckContext) => Iterable<Report>,
): Pick<Check, 'scope' | 'run' | 'besides'> {
    return {
        scope: [],
        run: (context) =>
            context.law ? say(citationProblemsOfRules(context.model, context.law), context) : [],
        besides: {
            scope: 'groups',
            run: (context) =>
                context.law ? say(citationProblemsOfGroups(context.model, context.law), context) : [],
        },
    };
}

export function ofKind<K extends CitationProblem['kind']>(
    problems: readonly CitationProblem[],
    kind: K,
): Extract<CitationProblem, { kind: K }>[] {
    return problems.filter((each): each is Extract<CitationProblem, { kind: K }> => each.kind === kind);
}

const NOWHERE: Place = {
    uri: '',
    start: { line: 0, character: 0 },
    end: { line: 0, character: 0 },
};
