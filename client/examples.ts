import { FileType, Uri, commands, window, workspace, type Disposable, type ExtensionContext } from 'vscode';
import { chooseFolder } from './choose-folder.js';
import { say, type Words } from './words.js';

interface Example {
    /** Folders of the extension's examples; the first one's file is opened. */
    readonly folders: readonly string[];
    readonly opens: string;
    readonly label: Words;
    readonly detail: Words;
}

const EXAMPLES: readonly Example[] = [
    {
        folders: ['rundtur'],
        opens: 'regler.regel',
        label: { da: 'Rundtur i sproget', en: 'A tour of the language' },
        detail: {
            da: 'Få, opdigtede regler med et fund af hver slags. Begynd her.',
            en: 'A few made-up rules with a finding of each kind. Begin here.',
        },
    },
    {
        folders: ['lab-foer'],
        opens: 'samtaler.regel',
        label: { da: 'Beskæftigelsesindsatsen', en: 'The employment effort' },
        detail: {
            da: 'De rigtige regler i lov om en aktiv beskæftigelsesindsats, omkring 530.',
            en: 'The real rules of the act on active employment measures, about 530.',
        },
    },
    {
        folders: ['reform-2024', 'lab-foer'],
        opens: 'anbefalinger-1.regel',
        label: { da: 'Reformen af 2024', en: 'The reform of 2024' },
        detail: {
            da: 'Ekspertgruppens anbefalinger som ændringer af de rigtige regler.',
            en: 'The expert group’s recommendations as changes of the real rules.',
        },
    },
];

/** »Åbn et eksempel«: a copy in the reader's own folder, to be written in. */
export function registerExamples({ extensionUri }: ExtensionContext): Disposable[] {
    return [
        commands.registerCommand('regelret.openExample', () =>
            openExample(Uri.joinPath(extensionUri, 'examples')),
        ),
    ];
}

async function openExample(examples: Uri): Promise<void> {
    const folder = await chooseFolder();
    if (!folder) return;
    const chosen = await window.showQuickPick(
        EXAMPLES.map((example) => ({ label: say(example.label), detail: say(example.detail), example })),
        {
            title: say({ da: 'Åbn et eksempel', en: 'Open an example' }),
            placeHolder: say({
                da: 'Eksemplet lægges i den mappe, der er åben',
                en: 'The example is put in the folder that is open',
            }),
        },
    );
    if (!chosen) return;
    const { folders, opens } = chosen.example;
    for (const name of folders) await copyMissing(Uri.joinPath(examples, name), Uri.joinPath(folder, name));
    const file = Uri.joinPath(folder, folders[0]!, opens);
    await window.showTextDocument(await workspace.openTextDocument(file));
}

/** What the reader has changed in an earlier copy is kept. */
async function copyMissing(from: Uri, to: Uri): Promise<void> {
    await workspace.fs.createDirectory(to);
    const present = new Set((await workspace.fs.readDirectory(to)).map(([name]) => name));
    for (const [name, type] of await workspace.fs.readDirectory(from)) {
        if (type !== FileType.File || present.has(name)) continue;
        const text = await workspace.fs.readFile(Uri.joinPath(from, name));
        await workspace.fs.writeFile(Uri.joinPath(to, name), text);
    }
}
