import type { EmulatedExcel } from '../../../src/playground/host/emulated-excel';
import {
  ACTION,
  type EventEntry,
  type RequestBody,
  type RequestMessage,
} from '../../../src/playground/host/wire';
import {
  appContext,
  DISPATCH,
  MESSAGE,
  REQUEST,
  RESPONSE,
  type AddinRequest,
  type ExecuteMethod,
} from './messages';

/** Excel on the web as an add-in in its frame meets it. */
export interface ExcelOnTheWeb {
  /** Query and fragment that the page of the add-in is opened with, so that office.js knows its host. */
  readonly parameters: string;
  /** Takes a message of the add-in. */
  receive(text: string): void;
  /** Resolves when the add-in says that it takes presses of the ribbon. */
  readonly ready: Promise<void>;
  /** Presses a button of the ribbon; resolves when its command is completed, with its status: 0 for success. */
  press(functionName: string): Promise<number>;
  /** States of the runtime that the add-in asked for: `Visible` opens the task pane. */
  readonly runtimeStates: readonly unknown[];
  /** What the add-in asked for and this Excel does not know. */
  readonly unknown: readonly string[];
}

/** Where it runs, and how it reaches the add-in. */
export interface ExcelOnTheWebOptions {
  readonly excel: EmulatedExcel;
  /** Address of the page around the frame: office.js accepts messages from there alone. */
  readonly address: string;
  readonly language: string;
  readonly send: (text: string) => void;
}

const CONVERSATION = 'conversation-1';
const CONTROL = 'selaras-control';
/** The runtime is shared by the pane and the commands; `HostInfoFlags.SharedApp` of the loader. */
const SHARED_RUNTIME = 1;
/** `ooeInternalError` of the client. */
const INTERNAL_ERROR = 5001;
/** Custom data of requests to the runtime of the add-in. */
const TO_RUNTIME = 'WacPartition';

/** The answer of a bridge, as far as it is passed on. */
type FromBridge =
  | { readonly type: 2; readonly id: number; readonly message: { readonly body: unknown } }
  | { readonly type: 3; readonly message: { readonly entries: readonly EventEntry[] } };

/** A host that speaks with the genuine office.js as Excel on the web does, over an emulated workbook. */
export function createExcelOnTheWeb(options: ExcelOnTheWebOptions): ExcelOnTheWeb {
  const { excel, address, language, send } = options;
  const bridge = excel.connect();
  const answers = new Map<number, (body: unknown) => void>();
  const events = new Set<string>();
  const completions = new Map<string, (status: number) => void>();
  const runtimeStates: unknown[] = [];
  const unknown: string[] = [];
  let lastId = 0;
  let beReady = (): void => {};
  const ready = new Promise<void>((resolve) => (beReady = resolve));

  const respond = (message: object): void =>
    send(
      JSON.stringify({
        _messageType: MESSAGE.response,
        _conversationId: CONVERSATION,
        _errorCode: 0,
        _serializerVersion: 1,
        ...message,
      }),
    );

  function raise(event: string, data: unknown): void {
    if (events.has(event))
      respond({ _actionName: event, _correlationId: 0, _responseType: RESPONSE.forEventing, _data: data });
  }

  bridge.onMessageFromHost = (json) => {
    const message = JSON.parse(json) as FromBridge;
    if (message.type === 2) {
      answers.get(message.id)?.(message.message.body);
      answers.delete(message.id);
    } else {
      raise('richApiMessage', {
        ArrayData: message.message.entries.map((entry) => [
          entry.messageCategory,
          entry.messageType,
          entry.targetId,
          entry.message,
        ]),
      });
    }
  };

  /** What the add-in asks of its runtime and not of the workbook: it is answered by the page around. */
  function runtime({ Actions }: RequestBody): object {
    for (const { ActionType, Name, ArgumentInfo } of Actions) {
      if (ActionType === ACTION.instantiate) continue;
      if (Name === 'NotifyActionHandlerReady') beReady();
      else if (Name === 'SetAppRuntimeState') runtimeStates.push(ArgumentInfo?.Arguments?.[0]);
      else unknown.push(`${Name} of the runtime`);
    }
    return { Results: [], TraceIds: [] };
  }

  function executeRichApi([customData, method, url, , text, , flags]: NonNullable<
    ExecuteMethod['ArrayData']
  >): Promise<unknown> {
    const body = JSON.parse(text) as RequestBody;
    if (customData === TO_RUNTIME) return Promise.resolve(runtime(body));
    const id = ++lastId;
    const request: RequestMessage = { id, type: 1, flags, message: { url, method, body } };
    return new Promise((resolve) => {
      answers.set(id, resolve);
      bridge.sendMessageToHost(JSON.stringify(request));
    });
  }

  async function execute(call: ExecuteMethod): Promise<object> {
    const { DispatchId } = call.DdaMethod;
    const done = { Error: 0, Version: 1 };
    if (DispatchId === DISPATCH.executeRichApiRequest && call.ArrayData) {
      return { ...done, Data: [200, [], JSON.stringify(await executeRichApi(call.ArrayData))] };
    }
    if (DispatchId === DISPATCH.commandCompleted) {
      completions.get(call[0] ?? '')?.(call[1] ?? -1);
      return done;
    }
    if (DispatchId === DISPATCH.saveSettings) return done;
    unknown.push(`method ${DispatchId}`);
    return { ...done, Error: INTERNAL_ERROR };
  }

  async function answer({ _actionType, _actionName, _data }: AddinRequest): Promise<unknown> {
    if (_actionType === REQUEST.registerEvent) {
      events.add(_actionName);
      return { Error: 0 };
    }
    if (_actionType === REQUEST.unregisterEvent) {
      events.delete(_actionName);
      return { Error: 0 };
    }
    switch (_actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return appContext(CONTROL, excel.requirementSet, language);
      case 'ContextActivationManager_notifyHost':
        return null;
      case 'executeMethod':
        return execute(_data as ExecuteMethod);
      default:
        unknown.push(_actionName);
        return null;
    }
  }

  return {
    parameters: `?_host_Info=Excel$Web$16.00$${language}$${CONTROL}$$$${SHARED_RUNTIME}#&_xdm_Info=${CONVERSATION}|${CONTROL}|${address}`,
    receive(text) {
      const request = JSON.parse(text) as AddinRequest;
      if (request._messageType !== MESSAGE.request || request._conversationId !== CONVERSATION) return;
      const { _actionName, _correlationId } = request;
      void answer(request).then((data) =>
        respond({ _actionName, _correlationId, _responseType: RESPONSE.forCalling, _data: data }),
      );
    },
    press: (functionName) =>
      new Promise((resolve, reject) => {
        if (!events.has('appCommandInvoked')) reject(new Error('the add-in takes no presses'));
        const id = `command-${++lastId}`;
        completions.set(id, resolve);
        raise('appCommandInvoked', [id, functionName, JSON.stringify({ source: { id: functionName } })]);
      }),
    ready,
    runtimeStates,
    unknown,
  };
}
