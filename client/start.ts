import { Uri, commands, window, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import {
    RevealOutputChannelOn,
    State,
    type BaseLanguageClient,
    type LanguageClientOptions,
} from 'vscode-languageclient';
import { registerCompare } from './compare/index.js';
import { registerExamples } from './examples.js';
import { registerLanguageChoice } from './language-choice.js';
import { answerForFiles, watchForRuleFiles } from './rule-files.js';
import { registerNewRule } from './new-rule/command.js';
import { registerNewRuleSet } from './new-rule-set.js';
import { restart } from './restart.js';
import { restartWhenClosed } from './restart-when-closed.js';
import { showState } from './server-state.js';
import { listenForChanges } from './rules-changed.js';
import { registerShowPlaces } from './show-places.js';
import { registerTests } from './test-explorer.js';
import { traceChannel } from './trace-channel.js';
import { registerViews } from './views/index.js';
import { registerTree } from './tree.js';
import { say } from './words.js';

/** How a host of extensions makes the client: a process of its own, or a web worker. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Everything that the two hosts have in common. The client is started, and goes on starting if that takes a while. */
export function start(context: ExtensionContext, make: MakeClient): BaseLanguageClient {
    const log = window.createOutputChannel('Regelret', { log: true });
    const { channel, listening } = traceChannel(log);
    const client = make(clientOptions(context, log, channel));
    const changes = listenForChanges(client);
    context.subscriptions.push(
        log,
        listening,
        changes.listening,
        commands.registerCommand('regelret.showLog', () => log.show()),
        commands.registerCommand('regelret.restartServer', () =>
            restart(client, client.state === State.Running, (problem) => log.warn(problem)),
        ),
        commands.registerCommand('regelret.openGuide', openGuide),
        client.onDidChangeState(({ newState }) => setServerState(newState)),
        ...showState(client),
        ...answerForFiles(client),
        ...watchForRuleFiles(),
        ...registerShowPlaces(),
        ...registerTree(client, changes.rulesChanged),
        ...registerTests(client, changes.rulesChanged),
        ...registerViews(context, client, changes.rulesChanged),
        ...registerCompare(client),
        ...registerNewRule(client),
        ...registerNewRuleSet(),
        ...registerExamples(context),
        ...registerLanguageChoice(),
    );
    client.start().catch((error: unknown) => {
        log.error(String(error));
        void window.showErrorMessage(
            say({
                da: 'Sprogserveren kunne ikke startes. Loggen siger hvorfor.',
                en: 'The language server could not be started. The log says why.',
            }),
        );
    });
    return client;
}

function clientOptions(
    { extensionUri }: ExtensionContext,
    log: LogOutputChannel,
    trace: LogOutputChannel,
): LanguageClientOptions {
    const settings = workspace.getConfiguration('regelret');
    return {
        documentSelector: schemes().map((scheme) => ({ language: 'regel', scheme })),
        diagnosticCollectionName: 'regelret',
        outputChannel: log,
        traceOutputChannel: trace,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        errorHandler: restartWhenClosed(log),
        initializationOptions: {
            language: settings.get('language'),
            // A copy: what VS Code hands out cannot be sent to a worker.
            checks: { ...settings.get<object>('checks') },
            checkPages: Uri.joinPath(extensionUri, 'docs/checks').toString(),
        },
        markdown: { supportHtml: false, isTrusted: false },
    };
}

/**
 * Where rules are written: in the folders that are open, on the disk, and in what is not saved yet. What git or a
 * comparison shows of how they once were is no rule set of its own.
 */
function schemes(): readonly string[] {
    const folders = workspace.workspaceFolders ?? [];
    return [...new Set(['file', 'untitled', ...folders.map(({ uri }) => uri.scheme)])];
}

function setServerState(state: State): void {
    const stopped = state === State.Stopped || state === State.StartFailed;
    void commands.executeCommand('setContext', 'regelret.server', stopped ? 'stopped' : 'started');
}

async function openGuide(): Promise<void> {
    await commands.executeCommand('workbench.action.openWalkthrough', 'regelret.regelret#start', false);
}
