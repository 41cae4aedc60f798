import { describe, expect, it } from 'vitest';
import { parseAct, isFailure } from '../../../language/law/index.js';
import { provideHover } from '../../../server/features/hover.js';
import { openEditor, type EditorOptions } from '../../support/editor.js';

const RULES = `regelsæt LAB "Lov om indsats"
    lov "LBK nr. 280 af 1. marts 2024"
    gælder fra 1. marts 2024
oplysning ydelse "Ydelse" er én af dagpenge, kontanthjælp, ingen
oplysning alder "Alder" er et helt tal i år fra 0 til 120
hændelse tilmelding "Tilmelding" ord "tilmeldt som arbejdssøgende"
aktør a-kassen, jobcenteret, borgeren
handling $5første-samtale "Første jobsamtale"
målgruppe $1ledige "Ledige" § 6, nr. 1
    når ydelse er dagpenge
målgruppe andre "Andre" § 6, nr. 2
    når ydelse er kontanthjælp
samlebetegnelse $2alle-på-ydelse er ledige, andre

regel $0samtale "Første samtale" § 31, stk. 4$7
    for alle-på-ydelse undtagen andre
    hvis alder er under 30 år
    skal a-kassen holde første-samtale senest 2 uger efter $3tilmelding
    borgeren skal deltage
regel sen-samtale "Sen samtale" § 31, stk. 5
    for andre
    skal jobcenteret holde første-samtale senest 6 $4måneder efter tilmelding
$6særregler cv-frist "Frist"
    skal borgeren holde første-samtale
    $8ledige    senest 1 uge efter tilmelding
    andre     senest 3 uger efter tilmelding
`;

const TEXT = `Lov om indsats\n§ 31. Første.\nStk. 4. A-kassen holder den første samtale senest 2 uger efter tilmelding.\n`;

async function hoverAt(index: number, options: EditorOptions = {}): Promise<string> {
    const editor = await openEditor(RULES, options);
    const hover = provideHover(editor, editor.cursor(index));
    return hover && typeof hover.contents === 'object' && 'value' in hover.contents
        ? hover.contents.value
        : '';
}

describe('hover', () => {
    it('says a rule in a sentence, for whom, and which groups it concerns', async () => {
        const said = await hoverAt(0);
        expect(said).toContain('**Første samtale** · LAB § 31, stk. 4');
        expect(said).toContain(
            'A-kassen skal udføre »Første jobsamtale« senest 2 uger efter tilmelding, og borgeren skal deltage.',
        );
        expect(said).toContain('hvis alder er under 30 år');
        expect(said).toContain('1 af 2 målgrupper: ledige');
        expect(said).toContain('fra 1. marts 2024');
    });

    it('names what is found about the rule', async () => {
        expect(await hoverAt(0)).toMatch(/⚠ RR201: »Første jobsamtale«/);
    });

    it('says the same in English', async () => {
        expect(await hoverAt(0, { language: 'en' })).toContain('A-kassen must do »Første jobsamtale«');
    });

    it('says what a group is, and what a union has citizens of', async () => {
        expect(await hoverAt(1)).toMatch(
            /målgruppe \*\*ledige\*\* · Ledige\n\nLAB § 6, nr. 1\n\nnår ydelse er dagpenge/,
        );
        expect(await hoverAt(2)).toContain('Har borgere fra ledige og andre.');
    });

    it('says an event in the words of the act, and how many rules there are on an act', async () => {
        expect(await hoverAt(3)).toContain('I lovens ord: »tilmeldt som arbejdssøgende«');
        expect(await hoverAt(5)).toContain('4 regler.');
    });

    it('says how many days some months are', async () => {
        expect(await hoverAt(4)).toContain('**6 måneder** er mellem 181 og 184 dage');
    });

    it('says a table row by row, and one row by itself', async () => {
        const table = await hoverAt(6);
        expect(table).toContain('*ledige*: Borgeren skal udføre »Første jobsamtale« senest 1 uge');
        expect(table).toContain('*andre*:');
        const row = await hoverAt(8);
        expect(row).toContain('målgruppe **ledige**');
    });

    it('quotes the cited provision with its figures marked where the text of the act is there', async () => {
        const act = parseAct({ uri: 'file:///lov.txt', text: TEXT });
        if (isFailure(act)) throw new Error(act.message.da);
        expect(await hoverAt(7, { law: new Map([['LAB', act]]) })).toMatch(
            /> .*senest \*\*2 uger\*\* efter tilmelding/,
        );
        expect(await hoverAt(7)).toContain('Lovens tekst er ikke ved hånden');
    });

    it('has nothing to say of an empty line or a comment', async () => {
        const editor = await openEditor('-- $0intet\n\n$1\nregel x\n    for alle\n');
        expect(provideHover(editor, editor.cursor(0))).toBeNull();
        expect(provideHover(editor, editor.cursor(1))).toBeNull();
    });

    it('shows signs in a title as signs', async () => {
        const editor = await openEditor('sagsemne $0x "[klik](command:hej) <b>*fed*"\n');
        const hover = provideHover(editor, editor.cursor());
        expect(JSON.stringify(hover?.contents)).toContain('\\\\[klik\\\\]');
        expect(JSON.stringify(hover?.contents)).toContain('\\\\<b\\\\>');
    });
});
