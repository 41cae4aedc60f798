import { seeded, type Random } from '../support/random.js';

const GROUPS = ['dagpenge', 'jobparate', 'aktivitetsparate', 'unge', 'sygemeldte', 'fleks', 'pension'];

/**
 * A reform of generated rules: recommendations of twenty changes or so, most of them to single rules, some to
 * whole subjects, and a few mergers of groups, as in the expert group's report.
 */
export function generateReform(
    rules: number,
    changes: number,
    ruleNames: readonly string[],
    seed = 2,
): string {
    const random = seeded(seed);
    const subjects = Math.max(2, Math.ceil(rules / 10));
    const lines = ['reform reformen "Reformen"', '    i kraft 1. januar 2026'];
    const perRecommendation = 20;
    const mergers = [
        'sammenlæg jobparate, aktivitetsparate til ledige',
        'sammenlæg ressource, jobafklaring til forløb',
        'omdøb revalidering til omskoling',
        'ophæv målgruppen mindreårige',
    ];
    for (let i = 0; i < changes; i++) {
        const number = Math.floor(i / perRecommendation);
        if (i % perRecommendation === 0)
            lines.push(
                `anbefaling ${1 + Math.floor(number / 10)}.${1 + (number % 10)} "Anbefaling ${number}"`,
            );
        const merger = i % 250 === 7 ? mergers[Math.floor(i / 250)] : undefined;
        lines.push(`    ${merger ?? change(random, subjects, ruleNames)}`);
    }
    return lines.join('\n') + '\n';
}

/** The rules and tables of a text, by name. */
export const namesIn = (text: string): readonly string[] =>
    [...text.matchAll(/^(?:regel|særregler) (\S+)/gm)].map(([, name]) => name!);

function change(random: Random, subjects: number, rules: readonly string[]): string {
    const rule = random.pick(rules);
    const only = random.chance(0.3) ? ` for ${random.pick(GROUPS)}` : '';
    const kind = random.next();
    if (kind < 0.4) return `ophæv ${rule}${only}`;
    if (kind < 0.7) return `ændr ${rule}${only} til senest ${1 + random.below(8)} uger efter tilmelding`;
    if (kind < 0.9) return `udvid ${rule} til ${random.pick(GROUPS)}`;
    return `harmonisér emne${random.below(subjects)}${only} til senest ${1 + random.below(4)} uger`;
}
