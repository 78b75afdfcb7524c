/** As much of XMLHttpRequest, over fetch, as rxjs asks of it for the Direct Line client, which was written for browsers. */
class FetchedRequest {
  readyState = 0;
  status = 0;
  timeout = 0;
  responseType = '';
  response: unknown = null;
  responseText = '';
  withCredentials = false;
  readonly upload = {};
  onreadystatechange: ((event: unknown) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  ontimeout: ((event: unknown) => void) | null = null;
  readonly #abort = new AbortController();
  readonly #headers = new Headers();
  #answered = new Headers();
  #method = 'GET';
  #url = '';

  open(method: string, url: string): void {
    this.#method = method;
    this.#url = url;
    this.readyState = 1;
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers.set(name, value);
  }

  getResponseHeader(name: string): string | null {
    return this.#answered.get(name);
  }

  abort(): void {
    this.#abort.abort();
  }

  send(body?: string | FormData): void {
    this.#run(body).catch((error: unknown) => {
      if (this.#abort.signal.aborted) return;
      const timedOut = error instanceof Error && error.name === 'TimeoutError';
      (timedOut ? this.ontimeout : this.onerror)?.call(this, { type: timedOut ? 'timeout' : 'error' });
    });
  }

  async #run(body?: string | FormData): Promise<void> {
    const signals = [this.#abort.signal, ...(this.timeout > 0 ? [AbortSignal.timeout(this.timeout)] : [])];
    const response = await fetch(this.#url, {
      method: this.#method,
      headers: this.#headers,
      body,
      signal: AbortSignal.any(signals),
    });
    const bytes = await response.arrayBuffer();
    this.#answered = response.headers;
    this.status = response.status;
    this.response = this.responseType === 'arraybuffer' ? bytes : parsed(new TextDecoder().decode(bytes));
    this.readyState = 4;
    this.onreadystatechange?.call(this, { type: 'readystatechange' });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The client reaches for it as a global. */
export function installXmlHttpRequest(): void {
  Object.assign(globalThis, { XMLHttpRequest: FetchedRequest });
}
