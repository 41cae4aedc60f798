import { judgeProceeds, type ProceedsJudgement } from '../analyses/figures/index.js';
import type { FigureUnit } from '../model/index.js';
import type { Language } from '../model/text.js';
import { paragraph } from '../reports/citizen/names.js';
import type { Check } from './check.js';
import { sayValue } from './rr8-wording.js';

const MILLIONS: FigureUnit = { id: 'kr.', text: 'mio. kr.', scale: [1_000_000, 1] };
const KRONER: FigureUnit = { id: 'kr.', text: 'kr.', scale: [1, 1] };

/** What a recommendation or a reform gives, against its parts, its recommendations and its phase-in. */
export default {
    code: 'RR803',
    name: 'proceeds-must-add-up',
    family: 'tal',
    severity: 'error',
    scope: 'rule-set',
    docs: {
        title: 'Provenuet går ikke op',
        summary: {
            da: 'Et provenu er ikke summen af sine dele, eller reformens provenu er ikke summen af anbefalingernes.',
            en: 'Proceeds are not the sum of their parts, or the reform’s not the sum of the recommendations’.',
        },
        why: 'Enten er et af tallene skrevet forkert af, eller også mangler en del. Afvigelser, som den angivne afrunding kan forklare, er ikke fund. Reformens provenu holdes op mod anbefalingernes, når de alle angiver et, og mod indfasningen i det første år, hvor alt er indfaset.',
        example: `regelsæt LAB
reform fremtiden "Fremtidens indsats" ændrer LAB
anbefaling 1.4 "Unge"
    provenu 460 mio. kr. heraf drift 120, øvo 230, anden 50 afrundet til 10`,
        fix: 'Ret beløbet eller delene, eller skriv, hvad de er afrundet til: »afrundet til 10«.',
    },
    *run({ model, language }) {
        for (const judgement of judgeProceeds(model)) {
            const { place, others, verdict } = judgement;
            const primary = { place, rule: judgement.recommendation ?? judgement.reform };
            if (verdict === 'holds')
                yield { verdict: 'absent', message: sayHolds(judgement, language), primary };
            else
                yield {
                    verdict: 'found',
                    message: sayOff(judgement, language),
                    primary,
                    related: others.map((each) => ({ place: each })),
                    components: [],
                };
        }
    },
} satisfies Check;

function sayOff(judgement: ProceedsJudgement, language: Language): string {
    const da = language === 'da';
    const { deviation, beyond } = judgement;
    const say = saying(judgement, language);
    const difference = say({ n: deviation.n < 0n ? -deviation.n : deviation.n, d: deviation.d });
    const unexplained = beyond && say(beyond);
    return paragraph(
        `${subject(judgement, language)} ${da ? 'er' : 'are'} ${say(judgement.stated.value)}, ${da ? 'men' : 'but'} ${other(judgement, language)} ${say(judgement.computed.value)}.`,
        unexplained === difference
            ? da
                ? `Forskellen er ${difference}, og der er ikke angivet nogen afrunding.`
                : `The difference is ${difference}, and no rounding is declared.`
            : da
              ? `Forskellen er ${difference}; ${unexplained} af den kan ikke skyldes afrunding.`
              : `The difference is ${difference}; ${unexplained} of it cannot be due to rounding.`,
        da
            ? 'Ret beløbet eller delene, eller skriv, hvad de er afrundet til.'
            : 'Correct the amount or the parts, or write what they are rounded to.',
    );
}

function sayHolds(judgement: ProceedsJudgement, language: Language): string {
    const da = language === 'da';
    const say = saying(judgement, language);
    const { deviation } = judgement;
    const within = da
        ? `; det afviger ${say(deviation)}, inden for afrundingen`
        : `; they differ by ${say(deviation)}, within the rounding`;
    return `${subject(judgement, language)} ${da ? 'går op' : 'add up'}${deviation.n === 0n ? '' : within}: ${da ? 'bevist' : 'proved'}.`;
}

/** In mio. kr. where the amounts are of that size. */
function saying({ stated, computed }: ProceedsJudgement, language: Language) {
    const million = 1_000_000n;
    const large = [stated.value, computed.value].some(({ n, d }) => (n < 0n ? -n : n) >= million * d);
    return (value: ProceedsJudgement['deviation']): string =>
        sayValue(value, large ? MILLIONS : KRONER, language);
}

function subject({ recommendation, title, column }: ProceedsJudgement, language: Language): string {
    const da = language === 'da';
    const part = column === undefined ? '' : `, »${column}«`;
    if (recommendation === undefined)
        return da
            ? `Provenuet af reformen »${title}«${part}`
            : `The proceeds of the reform »${title}«${part}`;
    return da
        ? `Provenuet af anbefaling ${recommendation}`
        : `The proceeds of recommendation ${recommendation}`;
}

function other({ against, year }: ProceedsJudgement, language: Language): string {
    const da = language === 'da';
    switch (against) {
        case 'parts':
            return da ? 'delene giver' : 'the parts give';
        case 'recommendations':
            return da ? 'anbefalingerne giver' : 'the recommendations give';
        case 'phase-in':
            return da ? `indfasningen i ${year} er` : `the phase-in of ${year} is`;
    }
}
