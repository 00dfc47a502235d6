/** @file Fifty exhibits that try to reach the application from where they are shown. Each would lock the casebook, leave the page or phone out if it could. */

export type HostileExhibit = { fileName: string; bytes: Uint8Array };

/** What the scripts try: call the application by every address they could guess, reach the window above, leave the page. */
function attack(origin: string): string {
  return [
    `fetch('${origin}/rpc/casebook/lock',{method:'POST',headers:{'content-type':'application/json'},body:'{"json":null}'})`,
    `fetch('/rpc/casebook/lock',{method:'POST',body:'{}'})`,
    `navigator.sendBeacon('${origin}/rpc/casebook/lock','{}')`,
    `try{parent.document.title='reached'}catch(e){}`,
    `try{top.location='${origin}/#/reached'}catch(e){}`,
    `try{localStorage.reached=1}catch(e){}`,
    `parent.postMessage({type:'rpc',path:'casebook/lock'},'*')`,
    `window.open('${origin}/#/reached')`,
  ].join(';');
}

const markup = (origin: string): Record<string, string> => ({
  'script.html': `<script>${attack(origin)}</script>`,
  'module.html': `<script type="module">${attack(origin)}</script>`,
  'doctype.html': `<!doctype html><html><body onload="${attack(origin).replaceAll('"', '&quot;')}">x</body></html>`,
  'image-error.html': `<img src=x onerror="${attack(origin)}">`,
  'image-to-rpc.html': `<img src="${origin}/rpc/casebook/lock">`,
  'style.html': `<style>@import url('${origin}/rpc/casebook/lock');body{background:url('${origin}/rpc/casebook/status')}</style>`,
  'link.html': `<link rel="stylesheet" href="${origin}/rpc/casebook/lock"><link rel="prefetch" href="${origin}/rpc/casebook/status">`,
  'frame.html': `<iframe src="${origin}/"></iframe><iframe src="${origin}/rpc/casebook/lock"></iframe>`,
  'frame-srcdoc.html': `<iframe srcdoc="<script>${attack(origin)}</script>"></iframe>`,
  'object.html': `<object data="${origin}/rpc/casebook/status"></object><embed src="${origin}/rpc/casebook/status">`,
  'form.html': `<form id=f method=post action="${origin}/rpc/casebook/lock"></form><script>f.submit()</script>`,
  'form-top.html': `<form id=f method=post target=_top action="${origin}/rpc/casebook/lock"></form><script>f.submit()</script>`,
  'refresh.html': `<meta http-equiv="refresh" content="0;url=${origin}/#/reached">`,
  'base.html': `<base href="${origin}/"><script src="rpc/casebook/lock"></script>`,
  'policy.html': `<meta http-equiv="Content-Security-Policy" content="default-src *"><script>${attack(origin)}</script>`,
  'worker.html': `<script>new Worker(URL.createObjectURL(new Blob([\`${attack(origin)}\`])))</script>`,
  'service-worker.html': `<script>navigator.serviceWorker.register('${origin}/x.js')</script>`,
  'eval.html': `<script>eval(atob('${Buffer.from(attack(origin)).toString('base64')}'))</script>`,
  'javascript-url.html': `<a id=a href="javascript:${attack(origin)}">x</a><script>a.click()</script>`,
  'template.html': `<template shadowrootmode="open"><script>${attack(origin)}</script></template>`,
  'websocket.html': `<script>new WebSocket('${origin.replace(/^\w+/, 'ws')}/rpc')</script>`,
  'event-source.html': `<script>new EventSource('${origin}/rpc/casebook/status')</script>`,
  'download.html': `<a id=a download href="${origin}/rpc/casebook/status">x</a><script>a.click()</script>`,
  'video.html': `<video src="${origin}/rpc/casebook/status" onerror="${attack(origin)}" autoplay></video>`,
  'details.html': `<details open ontoggle="${attack(origin)}">x</details>`,
  'plain.svg': `<svg xmlns="http://www.w3.org/2000/svg"><script>${attack(origin)}</script></svg>`,
  'onload.svg': `<svg xmlns="http://www.w3.org/2000/svg" onload="${attack(origin)}"/>`,
  'image.svg': `<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"><image x:href="${origin}/rpc/casebook/lock"/></svg>`,
  'foreign.svg': `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="${origin}/"/></body></foreignObject></svg>`,
  'use.svg': `<svg xmlns="http://www.w3.org/2000/svg"><use href="${origin}/rpc/casebook/status#x"/></svg>`,
  'animate.svg': `<svg xmlns="http://www.w3.org/2000/svg"><animate onbegin="${attack(origin)}" attributeName="x" dur="1s"/></svg>`,
  'stylesheet.xml': `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="${origin}/rpc/casebook/status"?><a/>`,
  'entity.xml': `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "${origin}/rpc/casebook/status">]><a>&x;</a>`,
  'page.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><script>${attack(origin)}</script></html>`,
  'mail-html.eml': `From: a@example.invalid\nMIME-Version: 1.0\nContent-Type: text/html\n\n<script>${attack(origin)}</script>`,
  'mail-mixed.eml': `From: a@example.invalid\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<img src="${origin}/rpc/casebook/lock">\n--b--`,
  'archive.mhtml': `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Location: ${origin}/\n\n<script>${attack(origin)}</script>\n--b--`,
  'named-as-picture.png': `<html><script>${attack(origin)}</script></html>`,
  'named-as-document.pdf': `<html><script>${attack(origin)}</script></html>`,
  'script.js': attack(origin),
  'sheet.csv': `=HYPERLINK("${origin}/rpc/casebook/lock"),<script>${attack(origin)}</script>`,
  'data.json': `{"__proto__":{"x":1},"html":"<script>${attack(origin)}</script>"}`,
});

/** A small PDF whose catalog carries `catalog` and whose page carries `page`. Offsets are left to the reader's repair, as hostile files do. */
function pdf(catalog: string, page: string): Uint8Array {
  const objects = [
    `1 0 obj<</Type/Catalog/Pages 2 0 R ${catalog}>>endobj`,
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200] ${page}>>endobj`,
  ];
  return Buffer.from(`%PDF-1.7\n${objects.join('\n')}\ntrailer<</Root 1 0 R/Size 4>>\n%%EOF\n`, 'latin1');
}

function documents(origin: string): Record<string, Uint8Array> {
  const script = attack(origin).replaceAll('(', '\\(').replaceAll(')', '\\)');
  return {
    'open-script.pdf': pdf(`/OpenAction<</S/JavaScript/JS(${script})>>`, ''),
    'open-address.pdf': pdf(`/OpenAction<</S/URI/URI(${origin}/#/reached)>>`, ''),
    'launch.pdf': pdf('/OpenAction<</S/Launch/F(/bin/sh)>>', ''),
    'submit.pdf': pdf(`/OpenAction<</S/SubmitForm/F(${origin}/rpc/casebook/lock)>>`, ''),
    'names-script.pdf': pdf(`/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(${script})>>]>>>>`, ''),
    'page-script.pdf': pdf('', `/AA<</O<</S/JavaScript/JS(${script})>>>>`),
    'link.pdf': pdf('', `/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 300 200]/A<</S/URI/URI(javascript:${script})>>>>]`),
    'remote.pdf': pdf(`/OpenAction<</S/GoToR/F(${origin}/rpc/casebook/status)>>`, ''),
  };
}

/** Fifty of them: markup, pictures, mail, data and PDF. `origin` is the application's, as an attacker might know it. */
export function hostileExhibits(origin: string): HostileExhibit[] {
  const texts = Object.entries(markup(origin)).map(([fileName, text]) => ({ fileName, bytes: Buffer.from(text, 'utf8') }));
  const pdfs = Object.entries(documents(origin)).map(([fileName, bytes]) => ({ fileName, bytes }));
  return [...texts, ...pdfs];
}
