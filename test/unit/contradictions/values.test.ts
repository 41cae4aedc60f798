import { describe, expect, it } from 'vitest';
import {
    deonticConflicts,
    impossibleRules,
    parameterConflicts,
} from '../../../language/analyses/contradictions/index.js';
import { subsumedRules } from '../../../language/analyses/dead-rules/index.js';
import { rulesFrom } from '../../support/rules.js';

const VOCABULARY = `
oplysning ledighed "Ledighed" er tid siden tilmelding
oplysning indtægt "Indtægt" er et beløb fra 0 kr. til 50.000 kr.
hændelse tilmelding, visitation
aktør jobcenteret, a-kassen, borgeren er borger
handling samtale
`.replace('hændelse tilmelding, visitation', 'hændelse tilmelding\nhændelse visitation');

function rule(name: string, clauses: string, duty = 'skal jobcenteret holde samtale'): string {
    return `regel ${name}\n    for alle\n    ${duty}\n${clauses
        .split(';')
        .map((clause) => `    ${clause.trim()}`)
        .join('\n')}\n`;
}

async function verdictOf(a: string, b: string): Promise<string> {
    const model = await rulesFrom(`${VOCABULARY}${rule('a', a)}${rule('b', b)}`);
    expect(model.problems).toEqual([]);
    expect(model.norms.map(({ parameters }) => parameters.length).every((count) => count > 0)).toBe(true);
    const [conflict] = parameterConflicts(model);
    if (!conflict) return 'none';
    return conflict.verdict === 'unknown' ? `unknown: ${conflict.doubt}` : conflict.clash.certainty;
}

describe('two values of one duty', () => {
    it.each([
        // Windows from one start
        ['tidligst 3 uger efter tilmelding', 'senest 2 uger efter tilmelding', 'always'],
        ['tidligst 2 uger efter tilmelding', 'senest 2 uger efter tilmelding', 'none'],
        ['tidligst 2 uger efter tilmelding', 'senest 14 dage efter tilmelding', 'none'],
        ['tidligst 3 måneder efter tilmelding', 'senest 13 uger efter tilmelding', 'sometimes'],
        ['tidligst 8 uger efter tilmelding', 'inden udgangen af 8. uge efter tilmelding', 'always'],
        ['senest 2 uger efter tilmelding', 'senest 3 måneder efter tilmelding', 'none'],
        ['tidligst 3 uger efter tilmelding', 'senest 2 uger efter visitation', 'none'],
        ['tidligst 3 uger efter tilmelding', 'senest 2 uger efter tilmelding eller visitation', 'always'],
        ['tidligst 3 uger efter tilmelding', 'senest 2 uger', 'unknown: anchor'],
        ['tidligst 3 uger efter tilmelding', 'senest uoplyst efter tilmelding', 'unknown: value'],
        ['tidligst 1 uge før visitation', 'senest 2 uger før visitation', 'always'],
        ['tidligst 2 uger før visitation', 'senest 1 uge før visitation', 'none'],
        ['tidligst 1 uge efter visitation', 'senest 2 uger før visitation', 'always'],
        ['ved visitation', 'tidligst 1 uge efter visitation', 'always'],
        ['ved visitation', 'senest 1 uge efter visitation', 'none'],
        ['straks efter tilmelding', 'tidligst 2 uger efter tilmelding', 'always'],
        ['straks efter tilmelding', 'tidligst 2 dage efter tilmelding', 'unknown: value'],
        ['hurtigst muligt', 'tidligst 2 uger efter tilmelding', 'none'],
        // Numbers of times
        ['mindst 6 samtaler i de første 6 måneder', 'højst 4 samtaler i de første 6 måneder', 'always'],
        ['mindst 6 samtaler i de første 6 måneder', 'højst 4 samtaler i de første 12 måneder', 'always'],
        ['mindst 6 samtaler i de første 6 måneder', 'højst 4 samtaler i de første 3 måneder', 'none'],
        ['mindst 6 samtaler i de første 6 måneder', 'højst 4 samtaler i de første 26 uger', 'sometimes'],
        ['mindst 6 samtaler i de første 6 måneder', 'højst 4 samtaler', 'always'],
        ['mindst 6 samtaler', 'højst 4 samtaler i de første 6 måneder', 'none'],
        ['mindst 6 samtaler i de første 6 måneder', 'højst 4 møder i de første 6 måneder', 'none'],
        ['præcis 4 samtaler i de første 6 måneder', 'præcis 6 samtaler i de første 6 måneder', 'always'],
        [
            'mindst uoplyst samtaler i de første 6 måneder',
            'højst 4 samtaler i de første 6 måneder',
            'unknown: value',
        ],
        [
            'mindst 6 samtaler i de første 6 måneder heraf mindst 3 i de første 3 måneder',
            'højst 2 samtaler i de første 3 måneder',
            'always',
        ],
        [
            'mindst 6 samtaler i de første 3 måneder efter tilmelding',
            'højst 4 samtaler i de første 3 måneder efter visitation',
            'none',
        ],
        [
            'mindst 6 samtaler i de første 3 måneder efter tilmelding',
            'højst 4 samtaler i de første 3 måneder',
            'unknown: anchor',
        ],
        ['mindst 2 samtaler om måneden', 'højst 1 samtale om måneden', 'always'],
        ['mindst 2 samtaler om måneden', 'højst 10 samtaler om året', 'always'],
        ['mindst 1 samtale om måneden', 'højst 12 samtaler om året', 'none'],
        ['mindst 13 samtaler om året', 'højst 1 samtale om måneden', 'always'],
        ['mindst 12 samtaler om året', 'højst 1 samtale om måneden', 'none'],
        ['mindst 1 samtale om måneden', 'højst 2 samtaler i de første 3 måneder', 'always'],
        ['mindst 4 samtaler i de første 3 måneder', 'højst 1 samtale om måneden', 'always'],
        ['mindst 3 samtaler ad gangen', 'højst 2 samtaler i alt', 'none'],
        ['mindst 4 samtaler eller mindst 2 møder', 'højst 3 samtaler', 'none'],
        ['mindst 4 samtaler eller mindst 5 samtaler', 'højst 3 samtaler', 'always'],
        // Series and gaps
        ['hver måned', 'højst 4 samtaler i de første 6 måneder', 'always'],
        ['hver måned', 'højst 5 samtaler i de første 6 måneder', 'none'],
        ['hver måned', 'hver 3. måned', 'none'],
        ['højst 4 måneder mellem hver', 'højst 1 samtale i de første 12 måneder', 'always'],
        ['hver uge', 'mindst 2 uger mellem hver', 'always'],
        ['hver måned', 'mindst 4 uger mellem hver', 'none'],
        ['hver måned', 'mindst 30 dage mellem hver', 'sometimes'],
        ['mindst 4 samtaler i de første 3 måneder', 'mindst 2 måneder mellem hver', 'always'],
        ['mindst 2 samtaler i de første 3 måneder', 'mindst 2 måneder mellem hver', 'none'],
        // Lengths, amounts, shares, forms
        ['varighed mindst 26 uger', 'varighed højst 13 uger', 'always'],
        ['varighed mindst 13 uger', 'varighed højst 3 måneder', 'sometimes'],
        ['varighed 12 måneder', 'varighed 1 år', 'none'],
        ['varighed 13 uger', 'varighed højst 26 uger', 'none'],
        ['varighed ubegrænset', 'varighed højst 13 uger', 'always'],
        ['varighed 4 uger ad gangen', 'varighed højst 2 uger', 'none'],
        ['beløb 1.000 kr. om måneden', 'beløb 1.200 kr. om måneden', 'always'],
        ['beløb mindst 1.000 kr. om måneden', 'beløb højst 1.200 kr. om måneden', 'none'],
        ['beløb 1.000 kr. i 2024-niveau', 'beløb 1.000 kr. i 2025-niveau', 'unknown: level'],
        ['andel mindst 50 pct.', 'andel under 50 pct.', 'always'],
        ['andel mindst 50 pct.', 'andel højst 50 pct.', 'none'],
        ['1 ud af 3', 'andel 33,33 pct.', 'always'],
        ['1 ud af 4', 'andel 25 pct.', 'none'],
        ['form fysisk', 'form telefonisk eller digital', 'always'],
        ['form fysisk eller telefonisk', 'form telefonisk', 'none'],
        [
            'ansvar a-kassen i de første 3 måneder derefter jobcenteret',
            'ansvar a-kassen i de første 6 måneder derefter jobcenteret',
            'always',
        ],
    ])('%s / %s: %s', async (a, b, expected) => {
        expect(await verdictOf(a, b)).toBe(expected);
        expect(await verdictOf(b, a)).toBe(expected);
    });
});

describe('a rule alone', () => {
    it.each([
        ['mindst 6 samtaler; højst 4 samtaler', true],
        ['mindst 4 samtaler; højst 6 samtaler', false],
        ['mindst 6 samtaler heraf 8 hos a-kassen', true],
        ['mindst 6 samtaler heraf 3 hos a-kassen og 4 hos jobcenteret', false],
        ['højst 6 samtaler heraf 3 hos a-kassen og 4 hos jobcenteret', true],
        ['tidligst 3 uger efter tilmelding; senest 2 uger efter tilmelding', true],
        ['i de første 3 måneder efter tilmelding; tidligst 4 måneder efter tilmelding', true],
        ['i de første 3 måneder efter tilmelding; tidligst 2 måneder efter tilmelding', false],
        ['præcis uoplyst samtaler', false],
    ])('%s: impossible %s', async (clauses, impossible) => {
        const model = await rulesFrom(`${VOCABULARY}${rule('a', clauses)}`);
        expect(impossibleRules(model).length > 0).toBe(impossible);
    });
});

describe('a duty with a deadline beside a prohibition for a time', () => {
    it.each([
        ['senest 2 uger efter tilmelding', 'i de første 3 uger efter tilmelding', 'found'],
        ['senest 3 uger efter tilmelding', 'i de første 3 uger efter tilmelding', 'none'],
        ['senest 6 måneder efter tilmelding', 'i de første 3 måneder efter tilmelding', 'none'],
        ['senest 2 måneder efter tilmelding', 'i de første 3 måneder efter tilmelding', 'found'],
        ['tidligst 2 uger efter tilmelding', 'i de første 3 uger efter tilmelding', 'none'],
        ['tidligst 4 uger efter tilmelding', 'efter de første 3 uger efter tilmelding', 'found'],
        ['senest 2 uger efter tilmelding', 'hvis ledighed er højst 14 dage', 'found'],
        ['senest 2 uger efter tilmelding', 'hvis ledighed er under 14 dage', 'none'],
        ['form fysisk', 'i de første 3 uger efter tilmelding', 'found'],
    ])('%s / må ikke %s: %s', async (deadline, time, expected) => {
        const prohibited = rule('b', time, 'må jobcenteret ikke holde samtale');
        const model = await rulesFrom(`${VOCABULARY}${rule('a', deadline)}${prohibited}`);
        expect(model.problems).toEqual([]);
        expect(deonticConflicts(model)[0]?.verdict ?? 'none').toBe(expected);
    });
});

describe('a weaker demand', () => {
    it.each([
        ['senest 3 uger efter tilmelding', 'senest 2 uger efter tilmelding', true],
        ['senest 2 uger efter tilmelding', 'senest 3 uger efter tilmelding', false],
        ['senest 2 uger efter tilmelding', 'inden udgangen af 2. uge efter tilmelding', true],
        ['senest 3 måneder efter tilmelding', 'senest 13 uger efter tilmelding', false],
        ['senest 12 måneder efter tilmelding', 'senest 52 uger efter tilmelding', true],
        ['senest 3 uger efter visitation', 'senest 2 uger efter tilmelding', false],
        ['tidligst 2 uger efter tilmelding', 'tidligst 3 uger efter tilmelding', true],
        ['mindst 4 samtaler i de første 6 måneder', 'mindst 6 samtaler i de første 6 måneder', true],
        ['mindst 4 samtaler i de første 6 måneder', 'mindst 6 samtaler i de første 9 måneder', false],
        [
            'mindst 3 samtaler i de første 3 måneder',
            'mindst 6 samtaler i de første 6 måneder heraf mindst 3 i de første 3 måneder',
            true,
        ],
        ['højst 6 samtaler i de første 3 måneder', 'højst 4 samtaler i de første 6 måneder', true],
        ['hver 3. måned', 'hver måned', true],
        ['form fysisk eller telefonisk', 'form fysisk', true],
        ['senest 14 dage efter tilmelding', 'senest 2 uger efter tilmelding', false],
        ['varighed højst 3 måneder', 'varighed højst 13 uger', false],
    ])('%s under %s: %s', async (weak, strong, expected) => {
        const model = await rulesFrom(`${VOCABULARY}${rule('a', weak)}${rule('b', strong)}`);
        expect(subsumedRules(model).some(({ norm }) => norm.id === 'a')).toBe(expected);
    });
});
