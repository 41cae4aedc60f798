import { EventEmitter, LogLevel, workspace, type Disposable, type LogOutputChannel } from 'vscode';

/**
 * The client traces to any log that is at the level of tracing, whatever `regelret.trace.server` says. Here the setting
 * alone decides, and what is traced can be read in the log as it stands.
 */
export function traceChannel(log: LogOutputChannel): { channel: LogOutputChannel; listening: Disposable } {
    const changed = new EventEmitter<LogLevel>();
    const listening = workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('regelret.trace')) changed.fire(wantedLevel());
    });
    const channel: LogOutputChannel = {
        name: log.name,
        get logLevel() {
            return wantedLevel();
        },
        onDidChangeLogLevel: changed.event,
        trace: (message, ...more) => log.info(message, ...more),
        debug: (message, ...more) => log.info(message, ...more),
        info: (message, ...more) => log.info(message, ...more),
        warn: (message, ...more) => log.warn(message, ...more),
        error: (message, ...more) => log.error(message, ...more),
        append: (text) => log.append(text),
        appendLine: (text) => log.info(text),
        replace: (text) => log.replace(text),
        clear: () => log.clear(),
        show: () => log.show(),
        hide: () => log.hide(),
        // The log is disposed of by whoever made it.
        dispose: () => changed.dispose(),
    };
    return { channel, listening };
}

function wantedLevel(): LogLevel {
    const setting = workspace.getConfiguration('regelret').get('trace.server', 'off');
    return setting === 'off' ? LogLevel.Info : LogLevel.Trace;
}
