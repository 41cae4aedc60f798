import type { ClientCapabilities, Connection, InitializeParams } from 'vscode-languageserver';
import type { CheckOptions } from '../../language/checks/run-checks.js';
import type { RuleSetView } from '../../language/workspace/index.js';
import { CONFIG_FILE } from '../config/config.js';
import type { FeatureContext, OtherRules } from '../features/feature.js';
import type { Host, Unreadable } from '../host/host.js';
import { changedNotification } from '../protocol/requests.js';
import { listenToBuffers, type Buffers } from './buffers.js';
import { changeBetween, type TextChange } from './carry.js';
import { createCheckManners, immediateFindings, isImmediate } from './check-options.js';
import { askForSettings, sectionOf, type InitializationOptions } from './editor.js';
import { createFailures, type Failures } from './failures.js';
import { atTop, cannotRead, configMistakes, wrongConfig } from './file-diagnostics.js';
import { createJudging, type Judging } from './judging.js';
import { createLawShelf } from './law.js';
import { createMessages } from './messages.js';
import { readOtherRules } from './other-rules.js';
import { today } from '../today.js';
import { createProgress } from './progress.js';
import { createPublishing, type Publishing } from './publishing.js';
import { createRuleSets, TOO_MUCH } from './rule-sets.js';
import { createSettings } from './settings.js';
import { createShown, type Shown } from './shown.js';
import { createStatus, type Status } from './status.js';
import { createTexts, type TextUpdate } from './texts.js';
import { canonical, folderOf } from './uris.js';
import { createWatching } from './watching.js';
import { createWork } from './work.js';

/** One editor with its folders: what is in them, what has been found, and what is going on. */
export interface Session extends FeatureContext {
    readonly buffers: Buffers;
    readonly shown: Shown;
    readonly judging: Judging;
    readonly publishing: Publishing;
    readonly failures: Failures;
    readonly status: Status;
    /** When everything that the editor has told until now is taken in. */
    settled(): Promise<void>;
    /** Reads the folders for the first time. */
    begin(): void;
    foldersChanged(added: readonly string[], removed: readonly string[]): void;
    settingsChanged(sent: unknown): void;
    /** Files that others than the editor have changed, made or taken away. */
    filesChanged(uris: readonly string[]): void;
    /** Folders or files have moved: everything is looked for anew. */
    lookAgain(): void;
}

export function startSession(connection: Connection, host: Host, params: InitializeParams): Session {
    const client: ClientCapabilities = params.capabilities;
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    let given: unknown = options;
    const due = { settings: true, search: true, buffers: new Set<string>(), files: new Set<string>() };
    let isLoaded = false;
    let isChanged = false;
    let other: OtherRules | undefined;

    const settings = createSettings();
    const tell = createMessages(connection, () => settings.language);
    const log = {
        error: (text: string): void => connection.console.error(text),
        trace: (text: string, details: string): void => connection.tracer.log(text, details),
    };
    const failures = createFailures(log, () => status.failuresChanged());
    const ruleSets = createRuleSets(failures);
    const shown = createShown(() => ({
        language: settings.language,
        ...(options.checkPages !== undefined && {
            pageOf: (code) => `${options.checkPages!.replace(/\/$/, '')}/${code}.md`,
        }),
    }));
    const status = createStatus({
        connection,
        shown,
        failures: () => failures,
        ruleSets: () => ruleSets.workspace.ruleSets,
        language: () => settings.language,
    });
    const buffers = listenToBuffers(connection, {
        changed: (uri) => bufferChanged(uri),
        closed: (uri) => {
            due.files.add(uri);
            if (texts.isAlone(uri)) due.search = true;
            bufferChanged(uri);
        },
        // An editor that does not watch the disk still knows when it has written to it.
        saved: () => (watching.isOn ? undefined : lookAgain()),
    });
    const texts = createTexts({ host, buffers, settings, configRead });
    texts.folders = foldersOf(params);
    const laws = createLawShelf(
        host,
        () => texts.readable,
        tell,
        (text) => connection.console.warn(text[settings.language]),
    );
    const manners = createCheckManners(failures, () => new Set(buffers.uris));
    const watching = createWatching(connection, client);
    const publishing = createPublishing(connection, client, shown, buffers);

    const judging = createJudging({
        ruleSets: inOrder,
        async optionsOf(view) {
            const law = await laws.load(view, lawFolderOf(view));
            return manners.of(view, { ...mannerOf(view), ...(law && { law }) });
        },
        done(view, run) {
            manners.ended(view);
            failures.works(`checks ${view.root}`);
            shown.set(view.root, run.findings);
            publishing.publish();
        },
        failed(view, error) {
            failures.failed({
                key: `checks ${view.root}`,
                sentence: {
                    da: `Fundene i ${view.model.id} er ikke opdateret, fordi gennemgangen gik i stå.`,
                    en: `The findings in ${view.model.id} are not up to date: judging the rules failed.`,
                },
                error,
                input: view.files.join(', '),
            });
        },
        finished() {
            status.done();
            publishing.judged(isChanged);
            isChanged = false;
            watching.watch(laws.folders).catch((error: unknown) => connection.console.warn(String(error)));
        },
    });

    const work = createWork({
        run: takeIn,
        failed: (error) =>
            failures.failed({
                key: 'work',
                sentence: {
                    da: 'Nogle af de seneste ændringer er måske ikke med. Genstart sprogserveren, hvis noget ser forkert ud.',
                    en: 'Some of the latest changes may be missing. Restart the language server if something looks wrong.',
                },
                error,
                input: '',
            }),
        started() {
            judging.stop();
            status.working();
        },
        finished() {
            if (isLoaded) judging.start();
        },
    });

    async function takeIn(): Promise<void> {
        if (due.settings) {
            due.settings = false;
            settings.setEditor(await askForSettings(connection, client, texts.folders, given, tell));
            texts.settingsChanged();
            isChanged = true;
        }
        const files = [...due.files];
        due.files.clear();
        for (const uri of files) {
            if (laws.changed(uri)) isChanged = true;
            if (uri.endsWith('.regel')) await texts.reread(uri);
        }
        if (due.search) {
            due.search = false;
            const progress = createProgress(connection, settings.language);
            await texts.find(progress.report).finally(() => progress.done());
            tellUnreadable();
        }
        const opened = [...due.buffers];
        due.buffers.clear();
        const updates = texts.take(opened);
        if (updates.length > 0) await apply(updates);
        isLoaded = true;
        status.loaded();
        failures.works('work');
    }

    async function apply(updates: readonly TextUpdate[]): Promise<void> {
        isChanged = true;
        await ruleSets.update(updates);
        for (const { uri } of updates)
            shown.setFile(uri, ruleSets.refused.has(uri) ? [atTop(TOO_MUCH, settings.language)] : []);
        const moved = new Map<string, TextChange>();
        for (const { uri, text, before } of updates)
            if (before !== undefined) moved.set(uri, changeBetween(before, text ?? ''));
        shown.carry(moved);
        const views = ruleSets.workspace.ruleSets;
        shown.keep(new Set(views.map(({ root }) => root)));
        for (const view of views) tellAtOnce(view);
        tellUnreadable();
        publishing.publish();
    }

    /** What is wrong with the text as such is told before the rules are judged; what was found before stands until then. */
    function tellAtOnce(view: RuleSetView): void {
        try {
            const found = immediateFindings(view.model, mannerOf(view));
            const before = shown.findingsOf(view.root);
            const others = before.filter((finding) => !isImmediate(finding));
            if (found.length > 0 || others.length < before.length)
                shown.set(view.root, [...found, ...others]);
        } catch (error) {
            connection.console.error(`${view.root}: ${String(error)}`);
        }
    }

    function tellUnreadable(): void {
        for (const [uri, { reason, line }] of texts.unreadable)
            if (buffers.text(uri) !== undefined) continue;
            else if (uri.endsWith('.regel')) shown.setFile(uri, [atTop(reason, settings.language, line)]);
            else tell(cannotRead(uri, reason));
    }

    async function configRead(uri: string, text: string | Unreadable | undefined): Promise<void> {
        const isText = typeof text === 'string' || text === undefined;
        const mistakes = isText
            ? await settings.setConfig(uri, text)
            : [{ line: text.line ?? 1, column: 1, message: text.reason }];
        publishing.publishFile(uri, configMistakes(mistakes, settings.language));
        const [first] = mistakes;
        if (first) tell(wrongConfig(uri, first.line, first.message));
    }

    function mannerOf(view: RuleSetView): Pick<CheckOptions, 'language' | 'severities' | 'today'> {
        return {
            language: settings.language,
            severities: settings.checksOf(folderOf(view.files[0] ?? view.root)),
            today: today(),
        };
    }

    function lawFolderOf(view: RuleSetView): ReturnType<typeof settings.lawFolderOf> {
        return settings.lawFolderOf(folderOf(view.files[0] ?? view.root));
    }

    /** Those that the reader looks at come first. */
    function inOrder(): readonly RuleSetView[] {
        const open = new Set(buffers.uris);
        const rank = ({ files }: RuleSetView): number => (files.some((uri) => open.has(uri)) ? 0 : 1);
        return [...ruleSets.workspace.ruleSets].sort((left, right) => rank(left) - rank(right));
    }

    function bufferChanged(uri: string): void {
        due.buffers.add(uri);
        if (!texts.hasPlace(uri)) due.search = true;
        work.due();
    }

    function lookAgain(): void {
        due.search = true;
        work.dueWhenQuiet();
    }

    return {
        buffers,
        shown,
        judging,
        publishing,
        failures,
        status,
        get workspace() {
            return ruleSets.workspace;
        },
        get language() {
            return settings.language;
        },
        snippets: client.textDocument?.completion?.completionItem?.snippetSupport ?? false,
        document: (uri) => ruleSets.workspace.document(canonical(uri)),
        ruleSetOf: (uri) => ruleSets.workspace.ruleSetOf(canonical(uri)),
        findingsOf: (ruleSet) => shown.findingsOf(ruleSet.root),
        get other() {
            return other;
        },
        async compareWith(version) {
            other = await readOtherRules(version);
            void connection.sendNotification(changedNotification.method);
        },
        lawOf: (ruleSet) => laws.known(ruleSet, lawFolderOf(ruleSet)),
        settled: () => work.settled(),
        begin: () => work.due(),
        foldersChanged(added, removed) {
            const gone = new Set(removed.map(folderUri));
            texts.folders = [...texts.folders.filter((uri) => !gone.has(uri)), ...added.map(folderUri)];
            due.settings = true;
            due.search = true;
            work.due();
        },
        settingsChanged(sent) {
            given = sectionOf(sent) ?? given;
            due.settings = true;
            work.due();
        },
        filesChanged(uris) {
            for (const uri of uris.map(canonical)) {
                due.files.add(uri);
                // A folder that goes is told as one, not as the files in it.
                if (uri.endsWith(`/${CONFIG_FILE}`) || texts.holds(uri)) due.search = true;
            }
            work.dueWhenQuiet();
        },
        lookAgain,
    };
}

function foldersOf({ workspaceFolders, ...older }: InitializeParams): readonly string[] {
    const root = 'rootUri' in older ? older.rootUri : undefined;
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? (root ? [root] : []);
    return uris.map(folderUri);
}

const folderUri = (uri: string): string => canonical(uri).replace(/(?<=[^/])\/$/, '');
