/** @file Headers of the evidence origin. Invariant: nothing served from it may run, load or send anything but what its own policy names. */

/** Who may frame an item, and what an answer may do beyond lying there. */
export type Sandbox = {
  /** Scheme, host and port of the window. */
  applicationOrigin: string;
  /** Directives beside `sandbox` and `default-src 'none'`. */
  allow?: readonly string[];
  allowScripts?: boolean;
};

/** `sandbox` gives the page an origin of its own that equals no other, so it has neither storage nor a way to the application. */
export function sandboxHeaders({ applicationOrigin, allow = [], allowScripts = false }: Sandbox): Headers {
  const policy = [
    allowScripts ? 'sandbox allow-scripts' : 'sandbox',
    "default-src 'none'",
    ...allow,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${applicationOrigin}`,
  ];
  return new Headers({
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
  });
}

/**
 * Content-Disposition for a copy out: an ASCII name for old readers and the real one as RFC 8187 `filename*` (RFC 6266, section 4.3).
 */
export function attachmentDisposition(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
