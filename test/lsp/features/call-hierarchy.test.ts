import { describe, expect, it } from 'vitest';
import {
    prepareCallHierarchy,
    provideIncomingCalls,
    provideOutgoingCalls,
} from '../../../server/features/call-hierarchy.js';
import { openEditor } from '../../support/editor.js';

const RULES = {
    'a.regel': 'regel a$0 "Reglen a"\n    undtagelse fra b, c\n    forudsætter c\n',
    'b.regel': `regel b
    ved brud på a
    sats 2 gange a
regel c$1
    viger for a
særregler t
    unge  senest 2 uger
        går forud for a
regel d
    afløser a
anbefaling 1.1
    ophæv a
`,
};

describe('call hierarchy', () => {
    it('goes out to the rules that a rule names, and says what it is to them', async () => {
        const editor = await openEditor(RULES);
        const [item] = prepareCallHierarchy(editor, editor.cursor())!;
        expect(item).toMatchObject({ name: 'a', detail: 'Reglen a', uri: editor.uri('a.regel') });
        expect(
            provideOutgoingCalls(editor, item!)!.map(({ to, fromRanges }) => [
                to.name,
                to.detail,
                fromRanges.map(({ start }) => start.line + 1),
            ]),
        ).toEqual([
            ['b', 'undtagelse fra', [2]],
            ['c', 'undtagelse fra, forudsætter', [2, 3]],
        ]);
    });

    it('comes in from the rules that name it, in all files', async () => {
        const editor = await openEditor(RULES);
        const [item] = prepareCallHierarchy(editor, editor.cursor())!;
        expect(provideIncomingCalls(editor, item!)!.map(({ from }) => [from.name, from.detail])).toEqual([
            ['b', 'ved brud på, sats efter'],
            ['c', 'viger for'],
            ['t', 'går forud for'],
            ['d', 'afløser'],
        ]);
    });

    it('speaks English where that is chosen, and is nothing outside rules', async () => {
        const editor = await openEditor({ ...RULES, 'c.regel': 'aktør $2x\n' }, { language: 'en' });
        const [item] = prepareCallHierarchy(editor, editor.cursor(1))!;
        expect(provideOutgoingCalls(editor, item!)!.map(({ to }) => to.detail)).toEqual([
            'gives way to · Reglen a',
        ]);
        expect(prepareCallHierarchy(editor, editor.cursor(2))).toBeNull();
    });
});
