// A certificate made for one test, and its key: signed by itself, written in DER by hand, since Node makes none and not every
// machine has a program that does.

import { generateKeyPairSync, sign } from 'node:crypto';

export interface Certificate {
  /** As PEM, both. */
  readonly cert: string;
  readonly key: string;
}

/**
 * For the host `name`, from the day `from` to the day `to`, both as YYYY-MM-DD and before 2050. `authority` is who it says has signed
 * it, where it is not to say that it is its own.
 */
export function makeCertificate(name: string, from: string, to: string, authority?: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signature = sequence(oid('2a8648ce3d040302'));
  // Two for one host differ, so that none is taken for another.
  const subject = called(`${name} ${from} ${to}`);
  const names = sequence(der(0x82, Buffer.from(name)));
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    signature,
    authority === undefined ? subject : called(authority),
    sequence(day(from), day(to)),
    subject,
    publicKey.export({ format: 'der', type: 'spki' }),
    der(0xa3, sequence(sequence(oid('551d11'), der(0x04, names)))),
  );
  const whole = sequence(content, signature, der(0x03, Buffer.from([0]), sign('sha256', content, privateKey)));
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64').replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`,
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  };
}

function called(name: string): Buffer {
  return sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(name)))));
}

function sequence(...parts: readonly Uint8Array[]): Buffer {
  return der(0x30, ...parts);
}

/** `hex` is the number as it is encoded. */
function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

function day(written: string): Buffer {
  return der(0x17, Buffer.from(`${written.replaceAll('-', '').slice(2)}000000Z`));
}

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
