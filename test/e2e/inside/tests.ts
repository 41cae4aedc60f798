import assert from 'node:assert/strict';
import {
    Position,
    Uri,
    commands,
    extensions,
    languages,
    window,
    workspace,
    type CodeLens,
    type Diagnostic,
    type Hover,
    type TextDocument,
} from 'vscode';

/** What the extension offers other parts of VS Code; run inside it, where its own interfaces are at hand. */
export async function run(): Promise<void> {
    const file = Uri.joinPath(workspace.workspaceFolders![0]!.uri, 'rundtur/regler.regel');
    const document = await workspace.openTextDocument(file);
    await window.showTextDocument(document);
    const failed: string[] = [];
    for (const [name, test] of Object.entries(TESTS)) {
        try {
            await test(document);
            console.log(`ok ${name}`);
        } catch (error) {
            failed.push(name);
            console.log(
                `not ok ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
            );
        }
    }
    if (failed.length > 0) throw new Error(`failed: ${failed.join('; ')}`);
}

const TESTS: Readonly<Record<string, (document: TextDocument) => unknown>> = {
    'a rule file is of the language': ({ languageId }) => assert.equal(languageId, 'regel'),

    'the extension is running': async () => {
        const extension = extensions.getExtension('regelret.regelret');
        assert.ok(extension, 'regelret.regelret is not there');
        await eventually(() => extension.isActive, 'it is not active');
    },

    'findings name the check, its page and the other place': async ({ uri }) => {
        const found = await eventually(() => findingOf(uri, 'RR102'), 'there is no RR102');
        assert.match(found.message, /Det gælder en borger på/);
        assert.ok(found.relatedInformation?.length);
        const { target } = found.code as { target: Uri };
        assert.match(target.path, /docs\/checks\/RR102\.md$/);
        // The page is in the package.
        await workspace.fs.stat(target);
    },

    'findings of files that are not open are shown too': ({ uri }) =>
        eventually(() => findingOf(Uri.joinPath(uri, '../maalgrupper.regel'), 'RR302'), 'there is no RR302'),

    'each command of the manifest is registered': async () => {
        const registered = new Set(await commands.getCommands(true));
        const manifest = extensions.getExtension('regelret.regelret')!.packageJSON as {
            readonly contributes: { readonly commands: readonly { readonly command: string }[] };
        };
        const missing = manifest.contributes.commands.filter(({ command }) => !registered.has(command));
        assert.deepEqual(missing, []);
    },

    'the views of the manifest can be opened': async () => {
        await commands.executeCommand('regelret.rules.focus');
        await commands.executeCommand('regelret.refreshTree');
    },

    'a rule has figures over it': async ({ uri }) => {
        const lenses = await eventually(async () => {
            const found = await commands.executeCommand<CodeLens[]>(
                'vscode.executeCodeLensProvider',
                uri,
                50,
            );
            return found.length > 0 && found;
        }, 'there is no lens');
        assert.ok(lenses.some(({ command }) => /målgrupper/.test(command?.title ?? '')));
    },

    'a name is explained': async ({ uri }) => {
        const at = new Position(13, 10);
        const [hover] = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, at);
        assert.ok(hover, 'there is no hover');
    },

    'a setting for the language changes what is said': async ({ uri }) => {
        const settings = workspace.getConfiguration('regelret');
        await settings.update('language', 'en', true);
        await eventually(
            () => /It concerns|It applies|contradicts/.test(findingOf(uri, 'RR102')?.message ?? ''),
            'not English',
        );
        await settings.update('language', undefined, true);
        await eventually(
            () => /strider mod/.test(findingOf(uri, 'RR102')?.message ?? ''),
            'not Danish again',
        );
    },

    'a check that is switched off finds nothing': async ({ uri }) => {
        const settings = workspace.getConfiguration('regelret');
        await settings.update('checks', { RR102: 'off' }, true);
        await eventually(() => !findingOf(uri, 'RR102'), 'RR102 is still there');
        await settings.update('checks', undefined, true);
        await eventually(() => findingOf(uri, 'RR102'), 'RR102 does not come back');
    },

    'the server comes back when it is asked to': async ({ uri }) => {
        await commands.executeCommand('regelret.restartServer');
        await eventually(() => findingOf(uri, 'RR102'), 'there is no RR102');
    },
};

function findingOf(uri: Uri, code: string): Diagnostic | undefined {
    return languages
        .getDiagnostics(uri)
        .find((each) => typeof each.code === 'object' && each.code.value === code);
}

async function eventually<T>(
    ask: () => T | Promise<T>,
    otherwise: string,
): Promise<Exclude<T, undefined | false>> {
    for (const end = Date.now() + 20_000; Date.now() < end;) {
        const answer = await ask();
        if (answer) return answer as Exclude<T, undefined | false>;
        await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(otherwise);
}
