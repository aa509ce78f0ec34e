//! Kinds of certificates, as sections of the configuration of `openssl ca`.

/// Statements on quality, and the certificates that are no ordinary signer's.
pub(crate) const PROFILES: &str = "
[statements]
1 = SEQUENCE:compliance
2 = SEQUENCE:secure_device
3 = SEQUENCE:type_signature
[compliance_only]
1 = SEQUENCE:compliance
[compliance_and_legislation]
1 = SEQUENCE:compliance
2 = SEQUENCE:legislation
[device_only]
1 = SEQUENCE:secure_device
[of_seal]
1 = SEQUENCE:compliance
2 = SEQUENCE:type_seal
[of_web]
1 = SEQUENCE:compliance
2 = SEQUENCE:type_web
[of_both]
1 = SEQUENCE:compliance
2 = SEQUENCE:type_both
[compliance]
1 = OID:0.4.0.1862.1.1
[secure_device]
1 = OID:0.4.0.1862.1.4
[legislation]
1 = OID:0.4.0.1862.1.7
2 = SEQUENCE:countries
[countries]
1 = PRINTABLESTRING:CH
[type_signature]
1 = OID:0.4.0.1862.1.6
2 = SEQUENCE:signature
[type_seal]
1 = OID:0.4.0.1862.1.6
2 = SEQUENCE:seal
[type_web]
1 = OID:0.4.0.1862.1.6
2 = SEQUENCE:web
[type_both]
1 = OID:0.4.0.1862.1.6
2 = SEQUENCE:signature_and_seal
[signature]
1 = OID:0.4.0.1862.1.6.1
[seal]
1 = OID:0.4.0.1862.1.6.2
[web]
1 = OID:0.4.0.1862.1.6.3
[signature_and_seal]
1 = OID:0.4.0.1862.1.6.1
2 = OID:0.4.0.1862.1.6.2

[card_authentication]
keyUsage = critical, digitalSignature
extendedKeyUsage = clientAuth
certificatePolicies = 1.3.76.16.2.1
[card_policy]
keyUsage = critical, nonRepudiation
certificatePolicies = 1.3.76.16.2.1
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:statements
[client]
keyUsage = critical, nonRepudiation
extendedKeyUsage = clientAuth
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:statements
[logon]
keyUsage = critical, nonRepudiation
extendedKeyUsage = 1.3.6.1.4.1.311.20.2.2
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:statements
[digital_signature]
keyUsage = critical, digitalSignature
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:statements
[tls]
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = serverAuth
subjectAltName = DNS:www.example.com
[tls_and_more]
keyUsage = critical, nonRepudiation
extendedKeyUsage = serverAuth, emailProtection
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:statements
[mail]
keyUsage = critical, nonRepudiation, digitalSignature
extendedKeyUsage = emailProtection
[time_stamping]
keyUsage = critical, nonRepudiation
extendedKeyUsage = critical, timeStamping
[ocsp]
keyUsage = critical, digitalSignature
extendedKeyUsage = OCSPSigning
[code]
keyUsage = critical, digitalSignature
extendedKeyUsage = codeSigning
[other_purpose]
keyUsage = critical, nonRepudiation
extendedKeyUsage = 1.2.3.4.5
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:statements
[any_purpose]
keyUsage = critical, nonRepudiation
extendedKeyUsage = anyExtendedKeyUsage, clientAuth
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:statements
[documents]
keyUsage = critical, nonRepudiation
extendedKeyUsage = 1.3.6.1.5.5.7.3.36, emailProtection
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:statements
[unqualified]
keyUsage = critical, nonRepudiation
[by_other_law]
keyUsage = critical, nonRepudiation
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:compliance_and_legislation
[broken_statements]
keyUsage = critical, nonRepudiation
1.3.6.1.5.5.7.1.3 = ASN1:NULL
[device_without_compliance]
keyUsage = critical, nonRepudiation
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:device_only
[seal_of_organisation]
keyUsage = critical, nonRepudiation
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:of_seal
[qualified_web]
keyUsage = critical, nonRepudiation
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:of_web
[signature_and_seal_type]
keyUsage = critical, nonRepudiation
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:of_both
[without_type]
keyUsage = critical, nonRepudiation
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:compliance_only
[without_usage]
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:statements
[more_usage]
keyUsage = critical, nonRepudiation, digitalSignature, keyEncipherment
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:statements
[identity_card]
keyUsage = critical, digitalSignature
extendedKeyUsage = clientAuth
certificatePolicies = 1.3.76.47.4
[policy_one]
keyUsage = critical, nonRepudiation
certificatePolicies = 1.2.3.1
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:statements
[policy_two]
keyUsage = critical, nonRepudiation
certificatePolicies = 1.2.3.2
[policy_three]
keyUsage = critical, nonRepudiation
certificatePolicies = 1.2.3.3
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:of_seal
";
