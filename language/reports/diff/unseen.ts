import type { ChangeSide } from '../../analyses/diff/index.js';
import type { Norm } from '../../model/index.js';
import { enumerate, type Language, type Text } from '../../model/text.js';

/** What differs in a reason or a source that reads the same on both sides, in one phrase or none. */
export function unseen(
    before: ChangeSide | undefined,
    after: ChangeSide | undefined,
    language: Language,
): readonly string[] {
    const [old, now] = [before?.norms[0], after?.norms[0]];
    if (!old || !now) return [];
    const differing = PARTS.filter(({ of }) => of(old) !== of(now)).map(({ name }) => name[language]);
    return differing.length > 0 ? [enumerate(differing, language)] : [];
}

interface Part {
    readonly name: Text;
    /** The same text where it is the same. */
    readonly of: (norm: Norm) => string;
}

const PARTS: readonly Part[] = [
    {
        name: { da: 'kilden til begrundelsen er en anden', en: 'the source of the reason is another' },
        of: ({ justifications }) => JSON.stringify(justifications.map(({ source }) => source ?? null)),
    },
    {
        name: {
            da: 'begrundelsen gælder andre dele af reglen',
            en: 'the reason is for other parts of the rule',
        },
        of: ({ justifications }) =>
            JSON.stringify(justifications.map(({ components }) => components ?? null)),
    },
    {
        name: {
            da: 'begrundelsen gælder over for andre grupper',
            en: 'the reason is towards other groups',
        },
        of: ({ justifications }) => JSON.stringify(justifications.map(({ groups }) => groups ?? null)),
    },
    {
        name: {
            da: 'forrangen gælder andre dele af reglen',
            en: 'the priority is over other parts of the rule',
        },
        of: ({ defeats }) => JSON.stringify(defeats.map(({ components }) => components ?? null)),
    },
    {
        name: { da: 'kilden, der siges imod, er en anden', en: 'the other source is another' },
        of: ({ deviations }) => JSON.stringify(deviations.map(({ other }) => other ?? null)),
    },
];
