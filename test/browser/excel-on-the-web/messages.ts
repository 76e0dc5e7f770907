/*
 * What office.js in a frame and Excel on the web around it say to each other: JSON text by `postMessage`.
 * Names and numbers after `Microsoft.Office.Common` and `OSF.DDA` of the client (excel-web-16.00.debug.js).
 */

/** `MessageType` of the client. */
export const MESSAGE = { request: 0, response: 1 } as const;

/** `ActionType` of the client: what a request wants. */
export const REQUEST = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;

/** `ResponseType` of the client: an answer to a request, or an event that was registered for. */
export const RESPONSE = { forCalling: 0, forEventing: 1 } as const;

/** `MethodDispId` of the client: what `executeMethod` executes. */
export const DISPATCH = { saveSettings: 76, executeRichApiRequest: 93, commandCompleted: 94 } as const;

/** What the add-in asks. */
export interface AddinRequest {
  readonly _messageType: typeof MESSAGE.request;
  readonly _actionType: (typeof REQUEST)[keyof typeof REQUEST];
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** Arguments of `executeMethod`; further ones by name, or by number for those without one. */
export interface ExecuteMethod {
  readonly DdaMethod: { readonly DispatchId: number };
  /** The request of `context.sync()`: custom data, method, path, headers, body, permission, flags and more. */
  readonly ArrayData?: readonly [
    customData: string,
    method: string,
    path: string,
    headers: readonly string[],
    body: string,
    permission: number,
    flags: number,
  ];
  /** Of a completed command: its id. */
  readonly 0?: string;
  /** Of a completed command: its status, 0 for success. */
  readonly 1?: number;
}

/** The number of Excel on the web in `OSF.AppName` of the client. */
const EXCEL_WEB_APP = 16;

/** What `ContextActivationManager_getAppContextAsync` answers: where and in which Excel the add-in runs. */
export function appContext(id: string, requirementSet: string, language: string): object {
  return {
    _id: id,
    _appInstanceId: id,
    _appName: EXCEL_WEB_APP,
    _appVersion: '16.00',
    _appMinorVersion: 0,
    _hostFullVersion: '16.0.17000.40000',
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: 'https://localhost/renja.xlsx',
    _clientMode: 0,
    _settings: [],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: id,
    _requirementMatrix: JSON.stringify({
      ExcelApi: requirementSet,
      SharedRuntime: '1.1',
      AddinCommands: '1.1',
      DialogApi: '1.1',
    }),
  };
}
