import type { Language } from '../../model/text.js';
import { ENGLISH } from './words-en.js';
import { DANISH } from './words-da.js';
import type { Stretch, Unplaced } from '../../analyses/course/index.js';

/** What is written in the views besides what the report's pictures say themselves. */
export interface ViewWords {
    readonly titles: Readonly<Record<'matrix' | 'timeline' | 'groups' | 'changes', string>>;
    /** "Matrix · Lov om …" */
    readonly reform: string;
    readonly noReform: string;
    readonly before: string;
    readonly after: string;
    readonly all: string;
    readonly unknown: string;
    readonly yes: string;
    readonly no: string;
    readonly from: (day: string) => string;
    readonly matrix: {
        readonly subject: string;
        readonly part: string;
        readonly group: string;
        readonly onlyChanged: string;
        readonly onlyUnlike: string;
        readonly note: string;
        readonly field: (subject: string, group: string, letter: string, rules: number) => string;
        readonly shown: (shown: string, all: string) => string;
        readonly tooMany: (shown: string, all: string) => string;
        readonly left: (amount: string) => string;
        readonly none: string;
        readonly sums: string;
        readonly becomes: (group: string, others: string) => string;
    };
    readonly timeline: {
        readonly who: string;
        readonly groupsBefore: string;
        readonly groupsAfter: string;
        readonly subgroups: string;
        readonly span: string;
        readonly spans: Readonly<Record<'8u' | '26u' | '12m', string>>;
        readonly whose: string;
        readonly whoseOptions: Readonly<Record<'alle' | 'borger' | 'myndighed', string>>;
        readonly what: string;
        readonly whatOptions: Readonly<Record<'pligter' | 'alt', string>>;
        readonly overlap: string;
        readonly onlyChanged: string;
        readonly intro: (group: string) => string;
        readonly months: (day: string) => string;
        readonly alsoAfter: (groups: string) => string;
        readonly courseStart: string;
        readonly start: (events: string) => string;
        readonly rule: string;
        readonly line: string;
        readonly saying: string;
        readonly some: string;
        readonly undecided: string;
        readonly same: string;
        readonly gone: string;
        readonly isNew: string;
        readonly aside: string;
        readonly asideNote: string;
        readonly whyHead: string;
        readonly why: Readonly<Record<Unplaced['why'], string>>;
        readonly untimed: (amount: string) => string;
        readonly untimedNote: string;
        readonly none: string;
        readonly key: Readonly<Record<Stretch['kind'], string>>;
        readonly keyTitle: string;
        readonly threshold: (length: string, event: string) => string;
        readonly inForce: string;
    };
    readonly groups: {
        readonly flow: string;
        readonly how: string;
        readonly example: string;
        readonly persons: string;
        readonly personsWithout: (persons: string, groups: string) => string;
        readonly takesInHead: string;
        readonly each: string;
        readonly who: string;
        readonly whoNote: string;
        readonly facts: string;
        readonly judgements: string;
        readonly falls: string;
        readonly isIn: string;
        readonly mayBe: string;
        readonly dependsOn: (what: string) => string;
        readonly inNone: string;
        readonly impossible: string;
        readonly budget: string;
        readonly rules: string;
        readonly rulesCount: (certain: string, maybe: string) => string;
        readonly maybe: string;
        readonly judgement: (text: string) => string;
        readonly open: (text: string) => string;
        readonly since: (event: string) => string;
        readonly kroner: string;
        readonly nobody: string;
        readonly badNumber: (label: string, from: string, to: string) => string;
    };
    readonly changes: {
        readonly choose: string;
        readonly since: (version: string) => string;
        readonly all: string;
        readonly notThere: (ruleSet: string, version: string) => string;
    };
}

export function viewWords(language: Language): ViewWords {
    return language === 'da' ? DANISH : ENGLISH;
}
