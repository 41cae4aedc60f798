import { nearEqualInCourses, nearEqualInSubjects } from '../analyses/deadlines/index.js';
import type { Check } from './check.js';
import { reportNearEqual } from './rr2-report.js';

/** Lengths in different units that a reader takes for the same, though the calendar does not. */
export default {
    code: 'RR202',
    name: 'near-equal-lengths-should-have-one-unit',
    family: 'frist',
    severity: 'warning',
    scope: ['subject', 'priority'],
    docs: {
        title: 'Næsten samme længde i to enheder',
        summary: {
            da: 'To længder i hver sin enhed læses som det samme, men er det ikke på alle startdatoer: 13 uger og 3 måneder.',
            en: 'Two lengths in different units read as the same, but are not from every start date: 13 weeks and 3 months.',
        },
        why: 'En måned har 28-31 dage, så 3 måneder og 13 uger ender kun på samme dag fra godt hver femte startdato. Står de side om side uden at sige, hvornår hvilken gælder, får to borgere i samme situation hver sin frist, eller en periode slutter, før den næste begynder. Kontrollen sammenligner frister med frister, perioder med perioder og varigheder med varigheder om samme sagsemne, og perioder i samme forløb på tværs af sagsemner. Den tier, når reglernes egne betingelser udelukker hinanden.',
        example: `regel tab-af-dagpenge
    skal a-kassen standse dagpenge
    mindst 276 løntimer inden for 12 uger eller mindst 300 løntimer inden for 3 måneder`,
        fix: 'Brug samme enhed. Er begge længder tilsigtet, så del reglen i to og skriv med hvis, hvornår hver af dem gælder.',
    },
    *run(context) {
        for (const pair of nearEqualInSubjects(context.model))
            if (pair.kind === 'different') yield reportNearEqual(context, pair);
    },
    besides: {
        scope: 'rule-set',
        *run(context) {
            for (const pair of nearEqualInCourses(context.model))
                if (pair.kind === 'different') yield reportNearEqual(context, pair);
        },
    },
} satisfies Check;
