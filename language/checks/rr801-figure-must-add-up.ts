import type { Check } from './check.js';
import { reportClaims } from './rr8-report.js';

/** A total that is not the sum of its rows, a share that is another one, a figure stated twice and differently. */
export default {
    code: 'RR801',
    name: 'figure-must-add-up',
    family: 'tal',
    severity: 'error',
    scope: 'rule-set',
    docs: {
        title: 'Tallet stemmer ikke med de tal, det kommer af',
        summary: {
            da: 'En sum, en andel eller en anden beregning af kildens egne tal giver noget andet, ud over afrundingen.',
            en: 'A sum, a share or another computation from the source’s own figures gives something else, beyond rounding.',
        },
        why: 'Hvert tal står for alle de værdier, det kan være afrundet fra: »afrundet til 10« er op til 5 til hver side. Fundet betyder, at der ikke findes værdier inden for afrundingerne, så regnestykket går op. Afvigelser, som afrunding kan forklare, er ikke fund; de kan ses med de øvrige beviser. Uden »afrundet til« er et tal nøjagtigt. »ca.«, »knap« og »godt« er afrundet til det sidste ciffer, der ikke er 0.',
        example: `tabel 1.2 "Personer i 2023" i fuldtidspersoner afrundet til 100
    række dagpenge 69.300
    række kontanthjælp 15.000
    række i-alt 88.800
    rækken i-alt er summen af dagpenge, kontanthjælp`,
        fix: 'Ret tallet eller et af dem, det kommer af. Er de afrundet, så skriv til hvad: »afrundet til 100«.',
    },
    *run(context) {
        yield* reportClaims(context, ({ kind }) => kind !== 'rules');
    },
} satisfies Check;
