import type { Check } from './check.js';
import { reportClaims } from './rr8-report.js';

/** A figure about the rules, the reform or an act that is not what they give when counted. */
export default {
    code: 'RR802',
    name: 'figure-must-match-the-rules',
    family: 'tal',
    severity: 'error',
    scope: 'rule-set',
    docs: {
        title: 'Tallet stemmer ikke med reglerne',
        summary: {
            da: 'Et tal om regelsættet, reformen eller en lov er et andet end det, Regelret tæller.',
            en: 'A figure about the rule set, the reform or an act is not what Regelret counts.',
        },
        why: 'Tallet påstår noget, som kan tælles efter: antallet af målgrupper, regler, særregler, celler eller bestemmelser før eller efter en reform, antallet af gældende stykker i en lov, provenuet af anbefalingerne eller indfasningen. Bestemmelser i en lov kan kun tælles, når lovteksten er med; ellers siger kontrollen det.',
        example: `regelsæt LAB
oplysning ydelse er én af dagpenge, kontanthjælp
målgruppe dagpengemodtagere
    når ydelse er dagpenge
målgruppe kontanthjælpsmodtagere
    når ydelse er kontanthjælp
nøgletal grupper "Målgrupper" er 3
    ifølge regelsættet antallet af målgrupper`,
        fix: 'Ret tallet, eller skriv de regler, der mangler. Står der et andet tal i kilden end i loven, så skriv det med »afviger«.',
    },
    *run(context) {
        yield* reportClaims(context, ({ kind }) => kind === 'rules');
    },
} satisfies Check;
