import { describe, expect, it } from 'vitest';
import { provideRuleParts } from '../../../server/features/rule-parts.js';
import { provideTestOutcomes, provideTests } from '../../../server/features/tests.js';
import { openEditor } from '../../support/editor.js';

const RULES = `regelsæt LAB "Loven"
    gælder fra 1. januar 2024
oplysning alder "Alder" er et helt tal i år fra 0 til 120
hændelse tilmelding "Tilmelding"
aktør a-kassen "A-kassen", borgeren
handling samtale "Samtale"
målgruppe voksne "Voksne"
    når alder er mindst 18 år
regel første-samtale "Første samtale" § 31
    for voksne
    skal a-kassen holde samtale
    senest 2 uger efter tilmelding
`;

const CASES = `prøve "holder"
    givet alder er 20 år
    når tilmelding sker 4. maj 2026
    så skal a-kassen holde samtale senest 18. maj 2026
prøve "holder ikke"
    givet alder er 20 år
    når tilmelding sker 4. maj 2026
    så skal a-kassen holde samtale
    og senest 11. maj 2026
    og hører borgeren ikke til voksne
prøve "er uafgjort"
    når tilmelding sker 4. maj 2026
    så skal a-kassen holde samtale
prøve "holder"
    givet alder er 10 år
    på 1. juni 2026
    så skal a-kassen ikke holde samtale
`;

describe('prøver', () => {
    it('are listed in the order of the text, each with an id that stays', async () => {
        const editor = await openEditor({ 'a.regel': RULES, 'b.regel': CASES });
        const listed = provideTests(editor);
        expect(
            listed.map(({ label, ruleSet, location }) => [label, ruleSet, location.range.start.line + 1]),
        ).toEqual([
            ['holder', 'Loven', 1],
            ['holder ikke', 'Loven', 5],
            ['er uafgjort', 'Loven', 11],
            ['holder', 'Loven', 14],
        ]);
        expect(new Set(listed.map(({ id }) => id)).size).toBe(4);
        const later = await openEditor({ 'a.regel': RULES, 'b.regel': `\n\n${CASES}` });
        expect(provideTests(later).map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
    });

    it('say what was not as expected, each thing at its own line', async () => {
        const editor = await openEditor({ 'a.regel': RULES, 'b.regel': CASES });
        const outcomes = provideTestOutcomes(editor, {});
        expect(
            outcomes.map(({ status, messages }) => [
                status,
                ...messages.map(({ location }) => location.range.start.line + 1),
            ]),
        ).toEqual([['passed'], ['failed', 9, 10], ['skipped', 13], ['passed']]);
        expect(outcomes[1]!.messages[0]!.text).toMatch(/^Ventet var »senest 11\. maj 2026«, men /);
        expect(outcomes[2]!.messages[0]!.text).toContain('uafgjort');
    });

    it('are run by their ids', async () => {
        const editor = await openEditor({ 'a.regel': RULES, 'b.regel': CASES });
        const [first, second] = provideTests(editor);
        expect(provideTestOutcomes(editor, { ids: [second!.id] }).map(({ id }) => id)).toEqual([second!.id]);
        expect(provideTestOutcomes(editor, { ids: [] })).toEqual([]);
        expect(provideTestOutcomes(editor, { ids: [first!.id] })[0]!.status).toBe('passed');
    });

    it('are not run on rules that cannot be read in full, and say why', async () => {
        const editor = await openEditor({ 'a.regel': `${RULES}    for ukendte\n`, 'b.regel': CASES });
        const [outcome] = provideTestOutcomes(editor, {});
        expect(outcome).toMatchObject({
            status: 'skipped',
            messages: [
                {
                    text: 'Prøven er ikke kørt, for der er en fejl i teksten (linje 13 i a.regel). Ret den først.',
                },
            ],
        });
    });

    it('are kept from being run by a mistake of their own alone', async () => {
        const editor = await openEditor({
            'a.regel': RULES,
            'b.regel': CASES.replace('hører borgeren ikke til voksne', 'hører borgeren ikke til ukendte'),
        });
        expect(provideTestOutcomes(editor, {}).map(({ messages }) => messages[0]?.text)).toEqual([
            undefined,
            'Prøven er ikke kørt, for der er en fejl i teksten (linje 10 i b.regel). Ret den først.',
            expect.stringContaining('uafgjort'),
            undefined,
        ]);
    });

    it('are told where nobody can be as given', async () => {
        const editor = await openEditor(
            `${RULES}prøve "umulig"\n    givet alder er 10 år, alder er 20 år\n    så gælder første-samtale\n`,
        );
        expect(provideTestOutcomes(editor, {})[0]).toMatchObject({
            status: 'failed',
            messages: [{ text: 'Ingen borger kan være sådan: det, der er givet, modsiger sig selv.' }],
        });
    });
});

describe('the parts of a new rule', () => {
    it('are those of the rule set, in the order of the text, its own before others’', async () => {
        const editor = await openEditor({
            'f/f.regel': 'regelsæt F\naktør zz, aa "Å"\nhændelse h "H"\n',
            'lab/b.regel':
                'regelsæt lab\n    bruger F\naktør kommunen\nmålgruppe C\nmålgruppe B "Be"\nsamlebetegnelse A er B, C\n',
            'lab/a.regel': 'aktør borgeren\nhandling tale\n',
        });
        expect(provideRuleParts(editor, { uri: editor.uri('lab/b.regel') })).toEqual({
            groups: [
                { name: 'C', title: 'C' },
                { name: 'B', title: 'Be' },
                { name: 'A', title: 'A' },
            ],
            actors: [
                { name: 'borgeren', title: 'borgeren' },
                { name: 'kommunen', title: 'kommunen' },
                { name: 'zz', title: 'zz' },
                { name: 'aa', title: 'Å' },
            ],
            acts: [{ name: 'tale', title: 'tale' }],
            events: [{ name: 'h', title: 'H' }],
        });
    });

    it('are none for a file that is not known', async () => {
        const editor = await openEditor('regel r\n');
        expect(provideRuleParts(editor, { uri: 'file:///borte.regel' })).toBeNull();
    });
});
