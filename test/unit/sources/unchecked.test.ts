import { describe, expect, it } from 'vitest';
import {
    compareFigures,
    findCitationProblems,
    uncheckedCitations,
} from '../../../language/analyses/sources/index.js';
import { isFailure, parseAct, type Act } from '../../../language/law/index.js';
import { formatCitation } from '../../../language/model/index.js';
import { rulesFrom } from '../../support/rules.js';

const RULES = `regelsæt A
    lov A "Lov om a"
    lov B "Lov om b"
aktør jobcenteret
handling samtale
regel a "A" A § 1
    for alle
    skal jobcenteret holde samtale
    senest 2 uger
regel b "B" B § 7, stk. 2
    for alle
    skal jobcenteret holde samtale
    senest 3 uger
regel c "C" B § 7, stk. 2
    for alle
    kan jobcenteret holde samtale
`;

function actOf(text: string): Act {
    const json = { title: 'Lov om a', provisions: [{ chapter: '1', section: '1', text }] };
    const act = parseAct({ uri: 'file:///a.json', text: JSON.stringify(json) });
    if (isFailure(act)) throw new Error('no act');
    return act;
}

describe('without the text of an act', () => {
    it('its citations are not checked, and are listed, each once', async () => {
        const model = await rulesFrom(RULES);
        const law = new Map([['A', actOf('§ 1. Samtalen holdes senest to uger efter henvendelsen.')]]);
        const say = (each: { citation: Parameters<typeof formatCitation>[0] }): string =>
            formatCitation(each.citation);
        expect(uncheckedCitations(model, law).map(say)).toEqual(['B § 7, stk. 2']);
        expect(uncheckedCitations(model, undefined).map(say)).toEqual(['A § 1', 'B § 7, stk. 2']);
        expect(findCitationProblems(model, law)).toEqual([]);
        const { differences, confirmed, unchecked } = compareFigures(model, law);
        expect(differences).toEqual([]);
        expect([...confirmed]).toEqual(['a']);
        expect(unchecked.map(({ norm }) => norm.id)).toEqual(['b']);
    });

    it('an act that is not printed in full is not checked either', async () => {
        const model = await rulesFrom(RULES);
        const law = new Map([['A', actOf('§ 1. (Udelades)')]]);
        expect(compareFigures(model, law).differences).toEqual([]);
    });
});
