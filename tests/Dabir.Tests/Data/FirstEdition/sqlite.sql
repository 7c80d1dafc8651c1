-- A site of the first edition, as its own program left it (SQLite). Made once, never by hand: see MigratingTheFirstEdition.cs.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
    "Timestamp" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
INSERT INTO __EFMigrationsHistory VALUES('20261124015338_Beginning','10.0.14');
CREATE TABLE IF NOT EXISTS "DataProtectionKeys" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_DataProtectionKeys" PRIMARY KEY AUTOINCREMENT,
    "FriendlyName" TEXT NULL,
    "Xml" TEXT NULL
);
INSERT INTO DataProtectionKeys VALUES(1,'key-e63cc8a7-8933-47d9-b435-fa48ca5d03a0','<key id="e63cc8a7-8933-47d9-b435-fa48ca5d03a0" version="1"><creationDate>2026-11-26T21:26:20.1523213Z</creationDate><activationDate>2026-11-26T21:26:20.1523213Z</activationDate><expirationDate>2027-02-24T21:26:20.1523213Z</expirationDate><descriptor deserializerType="Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel.AuthenticatedEncryptorDescriptorDeserializer, Microsoft.AspNetCore.DataProtection, Version=10.0.0.0, Culture=neutral, PublicKeyToken=adb9793829ddae60"><descriptor><encryption algorithm="AES_256_CBC" /><validation algorithm="HMACSHA256" /><masterKey p4:requiresEncryption="true" xmlns:p4="http://schemas.asp.net/2015/03/dataProtection"><!-- Warning: the key below is in an unencrypted form. --><value>FMf16ub/ZrGMKCyZPwLcpRtTVT8cvdTDBlPyNVQVelQ7hrKkpqWBoNvpOuDITdIbW3pWDthl5cuGxYo0TWVdjw==</value></masterKey></descriptor></descriptor></key>');
CREATE TABLE IF NOT EXISTS "Editions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Editions" PRIMARY KEY AUTOINCREMENT,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Tagline" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "IsRightToLeft" INTEGER NOT NULL,
    "Calendar" TEXT NOT NULL,
    "Digits" TEXT NOT NULL,
    "TimeZone" TEXT NOT NULL
);
INSERT INTO Editions VALUES(1,'fa','دبیر','خبر، با دبیرِ خودتان','fa',1,'solar_hijri','persian','Asia/Tehran');
CREATE TABLE IF NOT EXISTS "Logbook" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Logbook" PRIMARY KEY AUTOINCREMENT,
    "At" INTEGER NOT NULL,
    "ById" INTEGER NULL,
    "ByName" TEXT NOT NULL,
    "Action" TEXT NOT NULL,
    "About" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "Before" TEXT NULL,
    "After" TEXT NULL,
    "Touches" TEXT NOT NULL,
    "PreviousHash" BLOB NOT NULL,
    "Hash" BLOB NOT NULL
);
INSERT INTO Logbook VALUES(1,1795397940000000,NULL,'house','edition.found','site:0',NULL,NULL,NULL,'site:0',X'0000000000000000000000000000000000000000000000000000000000000000',X'cc20a574aa067ea6313e6adb9a01cf7eea6481cf441832cfee1c139e4472af02');
INSERT INTO Logbook VALUES(2,1795397940000000,NULL,'operator','staff.hire','staff:1',NULL,NULL,'{"name":"نرگس کامیاب","role":"editor_in_chief","sections":[]}','staff:1',X'cc20a574aa067ea6313e6adb9a01cf7eea6481cf441832cfee1c139e4472af02',X'10a99a7e43f2a9c75015f3b7c364012f641626e27d2133744cb57148a9692c38');
INSERT INTO Logbook VALUES(3,1795397940000000,NULL,'operator','section.open','section:1',NULL,NULL,'{"slug":"city","name":"شهر"}','section:1 site:0',X'10a99a7e43f2a9c75015f3b7c364012f641626e27d2133744cb57148a9692c38',X'739739782a492ace5fcb7d478e8aef4c4029e96426202fd753054ffe5892974f');
INSERT INTO Logbook VALUES(4,1795397940000000,1,'نرگس کامیاب','article.begin','article:1',NULL,NULL,'{"code":140509020001,"Headline":"باران به شهر رسید"}','article:1 section:1 latest:1 tag:1 tag:2',X'739739782a492ace5fcb7d478e8aef4c4029e96426202fd753054ffe5892974f',X'73547a0cffb41bfccdd912f51466c48d05c80d36970f82983bfbe1d01ddf8a4f');
INSERT INTO Logbook VALUES(5,1795397940000000,1,'نرگس کامیاب','article.tag','article:1',NULL,NULL,'["باران","هوا"]','article:1 section:1 latest:1 tag:1 tag:2',X'73547a0cffb41bfccdd912f51466c48d05c80d36970f82983bfbe1d01ddf8a4f',X'bb3b0a549ea13db5b00809f6845a3319af961bf28047e10af6b6969f91add586');
INSERT INTO Logbook VALUES(6,1795397940000000,1,'نرگس کامیاب','article.publish','article:1',NULL,'{"status":"draft"}','{"status":"published"}','article:1 section:1 latest:1 tag:1 tag:2',X'bb3b0a549ea13db5b00809f6845a3319af961bf28047e10af6b6969f91add586',X'451d997c50a38004ea113e7ae4a3b3947c26e37aeb0ab1c221d6c2ad26fa2a41');
INSERT INTO Logbook VALUES(7,1795397940000000,NULL,'operator','section.open','section:2',NULL,NULL,'{"slug":"culture","name":"شهر"}','section:2 site:0',X'451d997c50a38004ea113e7ae4a3b3947c26e37aeb0ab1c221d6c2ad26fa2a41',X'f6aa8a7bd7631c5093a4f2bd3ebd5d1085becc00174b4490eb80bae7dadc28bd');
INSERT INTO Logbook VALUES(8,1795397940000000,1,'نرگس کامیاب','article.begin','article:2',NULL,NULL,'{"code":140509020002,"Headline":"نمایشگاه کتاب باز شد"}','article:2 section:2 latest:1 tag:3 tag:4',X'f6aa8a7bd7631c5093a4f2bd3ebd5d1085becc00174b4490eb80bae7dadc28bd',X'91b29a0a0eaac89f1ee08f4af1fd98f2ac2cb8712fd25f3e88b8f4a654f0acf5');
INSERT INTO Logbook VALUES(9,1795397940000000,1,'نرگس کامیاب','article.tag','article:2',NULL,NULL,'["کتاب‌خوانی","C\u002B\u002B"]','article:2 section:2 latest:1 tag:3 tag:4',X'91b29a0a0eaac89f1ee08f4af1fd98f2ac2cb8712fd25f3e88b8f4a654f0acf5',X'fa7c23f29c94a8d362580225f5a51aa437f19617ed9963ce42e37b30cce78d24');
INSERT INTO Logbook VALUES(10,1795397940000000,1,'نرگس کامیاب','article.publish','article:2',NULL,'{"status":"draft"}','{"status":"published"}','article:2 section:2 latest:1 tag:3 tag:4',X'fa7c23f29c94a8d362580225f5a51aa437f19617ed9963ce42e37b30cce78d24',X'62468f3513d49ac66f3aebe07b7dd0bbdc00bf4c5c9f90947d4dd9a46aff4719');
INSERT INTO Logbook VALUES(11,1795397940000000,1,'نرگس کامیاب','article.begin','article:3',NULL,NULL,'{"code":140509020003,"Headline":"این خبر حذف شد"}','article:3 section:1 latest:1 tag:2',X'62468f3513d49ac66f3aebe07b7dd0bbdc00bf4c5c9f90947d4dd9a46aff4719',X'db5e7da3f8e9e607edb6fac1e593d70da6c07701405847ec4230d3e3d8aa9387');
INSERT INTO Logbook VALUES(12,1795397940000000,1,'نرگس کامیاب','article.tag','article:3',NULL,NULL,'["هوا"]','article:3 section:1 latest:1 tag:2',X'db5e7da3f8e9e607edb6fac1e593d70da6c07701405847ec4230d3e3d8aa9387',X'0c8fd8e776fa003a66704ba0380542f0e8d68bc25d29e49515692fb8dbf552b3');
INSERT INTO Logbook VALUES(13,1795397940000000,1,'نرگس کامیاب','article.publish','article:3',NULL,'{"status":"draft"}','{"status":"published"}','article:3 section:1 latest:1 tag:2',X'0c8fd8e776fa003a66704ba0380542f0e8d68bc25d29e49515692fb8dbf552b3',X'4221d05c199abd911fba079cc690c9dd7ae7f77ceeab8df22f94d82e10ae9100');
INSERT INTO Logbook VALUES(14,1795397940000000,1,'نرگس کامیاب','article.begin','article:4',NULL,NULL,'{"code":140509020004,"Headline":"این خبر بیرون آمد"}','article:4 section:2 latest:1',X'4221d05c199abd911fba079cc690c9dd7ae7f77ceeab8df22f94d82e10ae9100',X'3d4bac6690e821e643feac0372c7a03d6097b23fb1bb9ed68722c235260cca88');
INSERT INTO Logbook VALUES(15,1795397940000000,1,'نرگس کامیاب','article.close-comments','article:4',NULL,NULL,NULL,'article:4 section:2 latest:1',X'3d4bac6690e821e643feac0372c7a03d6097b23fb1bb9ed68722c235260cca88',X'763f0022843585812194914c2026883cefb18c254515de05813429129b3c8ffc');
INSERT INTO Logbook VALUES(16,1795397940000000,1,'نرگس کامیاب','article.publish','article:4',NULL,'{"status":"draft"}','{"status":"published"}','article:4 section:2 latest:1',X'763f0022843585812194914c2026883cefb18c254515de05813429129b3c8ffc',X'2a28ba658fbed5c795682e1be4e4e1fe95b12f8ed5cb65e8675c3b5b0a9472a2');
INSERT INTO Logbook VALUES(17,1795397940000000,NULL,'operator','staff.hire','staff:2',NULL,NULL,'{"name":"امید راستین","role":"reporter","sections":[]}','staff:2',X'2a28ba658fbed5c795682e1be4e4e1fe95b12f8ed5cb65e8675c3b5b0a9472a2',X'159fa4f4ca6ef3cf7b0fcbbe61b9bb6dd14b6b7f186518d363a16aefea634905');
INSERT INTO Logbook VALUES(18,1795397940000000,NULL,'operator','staff.hire','staff:3',NULL,NULL,'{"name":"مینا نیک‌فر","role":"desk_editor","sections":["city","culture"]}','staff:3',X'159fa4f4ca6ef3cf7b0fcbbe61b9bb6dd14b6b7f186518d363a16aefea634905',X'c0873256d23f4202da7fd7e4a392158c9917237b78b04bac0bebc4b9051dffb1');
INSERT INTO Logbook VALUES(19,1795397940000000,NULL,'operator','staff.hire','staff:4',NULL,NULL,'{"name":"پویا آرین","role":"publisher","sections":[]}','staff:4',X'c0873256d23f4202da7fd7e4a392158c9917237b78b04bac0bebc4b9051dffb1',X'be50441cc3f59f36e5a23579d7eded7ed487b31e63ad0c6673e9e1d2a21ad322');
INSERT INTO Logbook VALUES(20,1795397940000000,NULL,'operator','staff.hire','staff:5',NULL,NULL,'{"name":"مریم ناظر","role":"moderator","sections":[]}','staff:5',X'be50441cc3f59f36e5a23579d7eded7ed487b31e63ad0c6673e9e1d2a21ad322',X'b17ae2d338d02d2488c7c219f783d3fff9c23b960b8c1082b6ad2eccfb707dd8');
INSERT INTO Logbook VALUES(21,1795397940000000,NULL,'operator','section.open','section:3',NULL,NULL,'{"slug":"books","name":"کتاب"}','section:3 site:0',X'b17ae2d338d02d2488c7c219f783d3fff9c23b960b8c1082b6ad2eccfb707dd8',X'65da3449f3961bb12300ca24c20ba84f51f5893ec4ac2543d5feeff60b8c4e8e');
INSERT INTO Logbook VALUES(22,1795398960000000,1,'نرگس کامیاب','media.add','media:1',NULL,NULL,'{"key":"04ff9c71a45eb616678a554a78e8468e","credit":"عکس: سارا نیک‌فر"}','media:1',X'65da3449f3961bb12300ca24c20ba84f51f5893ec4ac2543d5feeff60b8c4e8e',X'862196fa96b80f1a7751353687ee352736ba32a334c2b8def744393ba29de8ca');
INSERT INTO Logbook VALUES(23,1795398960000000,1,'نرگس کامیاب','article.illustrate','article:1',NULL,NULL,'{"Key":"04ff9c71a45eb616678a554a78e8468e"}','article:1 section:1 latest:1 tag:1 tag:2 person:2 person:1',X'862196fa96b80f1a7751353687ee352736ba32a334c2b8def744393ba29de8ca',X'075f01a3b57856648887f36063aa37d251fab2539338b88fdf04d40d91f58c74');
INSERT INTO Logbook VALUES(24,1795398960000000,1,'نرگس کامیاب','article.sign','article:1',NULL,NULL,'["امید راستین","سارا نیک‌فر"]','article:1 section:1 latest:1 tag:1 tag:2 person:2 person:1',X'075f01a3b57856648887f36063aa37d251fab2539338b88fdf04d40d91f58c74',X'32c870844bae001fac500afa4b3f4f4110989b85c731f3a464c302940f6065df');
INSERT INTO Logbook VALUES(25,1795398960000000,1,'نرگس کامیاب','article.relate','article:1',NULL,NULL,'[140509020002]','article:1 section:1 latest:1 tag:1 tag:2 person:2 person:1',X'32c870844bae001fac500afa4b3f4f4110989b85c731f3a464c302940f6065df',X'1533cfe467c637b4f8d48b1b627c508d47c27a189679091ee4e4fe2bdb97cdd1');
INSERT INTO Logbook VALUES(26,1795398960000000,1,'نرگس کامیاب','article.revise','article:1',NULL,'{"Headline":"باران به شهر رسید"}','{"Headline":"باران به شهر رسید","revision":3}','article:1 section:1 latest:1 tag:1 tag:2 person:2 person:1',X'1533cfe467c637b4f8d48b1b627c508d47c27a189679091ee4e4fe2bdb97cdd1',X'e1d6c115e929296c18867389526f569b5a0e4ed14f04347b3c2c0d32cbfc241f');
INSERT INTO Logbook VALUES(27,1795398960000000,1,'نرگس کامیاب','article.correct','article:1',NULL,NULL,'{"text":"شمار روزها در نسخهٔ نخست نادرست بود."}','article:1 section:1 latest:1 tag:1 tag:2 person:2 person:1',X'e1d6c115e929296c18867389526f569b5a0e4ed14f04347b3c2c0d32cbfc241f',X'ca8bc4022908b2c7604a3914ba8336ec29a72ae77121410fe017f4437c8bc59b');
INSERT INTO Logbook VALUES(28,1795398960000000,1,'نرگس کامیاب','article.revise','article:1',NULL,'{"Headline":"باران به شهر رسید"}','{"Headline":"باران به شهر رسید","revision":5}','article:1 section:1 latest:1 tag:1 tag:2 person:2 person:1',X'ca8bc4022908b2c7604a3914ba8336ec29a72ae77121410fe017f4437c8bc59b',X'442ea224302107dc4ddf8f894d9af78e4b9346e6bc64cb7ef4f8bf5d4e74a8c0');
INSERT INTO Logbook VALUES(29,1795398960000000,1,'نرگس کامیاب','article.move','article:2',NULL,NULL,'{"Slug":"books"}','article:2 section:3 section:2 latest:1 tag:3 tag:4',X'442ea224302107dc4ddf8f894d9af78e4b9346e6bc64cb7ef4f8bf5d4e74a8c0',X'33d4d1bbe6699f24dcd85078ff88d5db6288999172e3b51eba71115dbeb509e7');
INSERT INTO Logbook VALUES(30,1795398960000000,1,'نرگس کامیاب','article.illustrate','article:2',NULL,NULL,'{"Key":"04ff9c71a45eb616678a554a78e8468e"}','article:2 section:3 section:2 latest:1 tag:3 tag:4',X'33d4d1bbe6699f24dcd85078ff88d5db6288999172e3b51eba71115dbeb509e7',X'ab2422722c5e1167afc1fdbd35a9f1c87c32741427f34227b782c0d20811075d');
INSERT INTO Logbook VALUES(31,1795398960000000,2,'امید راستین','article.begin','article:5',NULL,NULL,'{"code":140509020005,"Headline":"پیش‌نویس خبرنگار"}','article:5 section:1 latest:1',X'ab2422722c5e1167afc1fdbd35a9f1c87c32741427f34227b782c0d20811075d',X'6767231c0029b52a2959e86f2618e01428a9d14c627de147c3bc2bb6e585be10');
INSERT INTO Logbook VALUES(32,1795398960000000,1,'نرگس کامیاب','article.embargo','article:5',NULL,NULL,'{"until":"2026-11-25T01:56:00Z"}','article:5 section:1 latest:1',X'6767231c0029b52a2959e86f2618e01428a9d14c627de147c3bc2bb6e585be10',X'49efc2c3f63764bca9e31e82d53c4a28d63a799dcdf5f30beb0a22e4d1a7ee87');
INSERT INTO Logbook VALUES(33,1795398960000000,2,'امید راستین','article.submit','article:5',NULL,'{"status":"draft"}','{"status":"submitted"}','article:5 section:1 latest:1',X'49efc2c3f63764bca9e31e82d53c4a28d63a799dcdf5f30beb0a22e4d1a7ee87',X'16cf4ef2ca0de1ee57de723eb5a07f893ba7a3a0a6c9b36daf743fafb3df5a2f');
INSERT INTO Logbook VALUES(34,1795398960000000,1,'نرگس کامیاب','box.arrange','box:1',NULL,'[]','[140509020001,140509020002]','box:1',X'16cf4ef2ca0de1ee57de723eb5a07f893ba7a3a0a6c9b36daf743fafb3df5a2f',X'8383aed69e6c47626fdc36381c92c03451e3302dd6110f5e136ca3b64898bb2f');
INSERT INTO Logbook VALUES(35,1795398960000000,1,'نرگس کامیاب','box.arrange','box:2',NULL,'[]','[140509020002,140509020001]','box:2',X'8383aed69e6c47626fdc36381c92c03451e3302dd6110f5e136ca3b64898bb2f',X'2a872d7245358d86591b5adfee9deee8a260936b09710b76874287f30d3c4880');
INSERT INTO Logbook VALUES(36,1795399980000000,NULL,'reader','comment.receive','comment:1',NULL,NULL,'{"status":"pending"}','comment:1 discussion:1',X'2a872d7245358d86591b5adfee9deee8a260936b09710b76874287f30d3c4880',X'96cb1623648b2547a9f88c3f2afd8b6fcb485695ac373b313a19f1ccdaeb78ab');
INSERT INTO Logbook VALUES(37,1795399980000000,NULL,'reader','comment.receive','comment:2',NULL,NULL,'{"status":"pending"}','comment:2 discussion:1',X'96cb1623648b2547a9f88c3f2afd8b6fcb485695ac373b313a19f1ccdaeb78ab',X'f7f15094be74806e3513b2f496c77c040f804cf900f4bdfbb8361d63b71bda81');
INSERT INTO Logbook VALUES(38,1795399980000000,NULL,'reader','comment.receive','comment:3',NULL,NULL,'{"status":"pending"}','comment:3 discussion:1',X'f7f15094be74806e3513b2f496c77c040f804cf900f4bdfbb8361d63b71bda81',X'fdc7301003d218e4ce0e1fab5bb8919cb8f27f05d5ed4dd732a127263f9d41f3');
INSERT INTO Logbook VALUES(39,1795399980000000,NULL,'reader','comment.receive','comment:4',NULL,NULL,'{"status":"pending"}','comment:4 discussion:1',X'fdc7301003d218e4ce0e1fab5bb8919cb8f27f05d5ed4dd732a127263f9d41f3',X'0f135b04f2e403b538ea8e7c2840b499d7a73ab2f1976524e50619311e096d57');
INSERT INTO Logbook VALUES(40,1795399980000000,NULL,'reader','comment.receive','comment:5',NULL,NULL,'{"status":"pending"}','comment:5 discussion:2',X'0f135b04f2e403b538ea8e7c2840b499d7a73ab2f1976524e50619311e096d57',X'5973b7046876c700e11a3805c0d0eb20d7fcae155124aa58005463319551d3e4');
INSERT INTO Logbook VALUES(41,1795399980000000,NULL,'reader','comment.receive','comment:6',NULL,NULL,'{"status":"withheld"}','comment:6 discussion:2',X'5973b7046876c700e11a3805c0d0eb20d7fcae155124aa58005463319551d3e4',X'728a7bd6781ae09b7dc02a9b479db4ea2925a4f3be914deb18012eb7f6e97853');
INSERT INTO Logbook VALUES(42,1795399980000000,NULL,'reader','comment.receive','comment:7',NULL,NULL,'{"status":"pending"}','comment:7 discussion:2',X'728a7bd6781ae09b7dc02a9b479db4ea2925a4f3be914deb18012eb7f6e97853',X'd16ea369af2e4c7fe7c1b5c484c8e148b68eca3c709f5064803027cfc22f640b');
INSERT INTO Logbook VALUES(43,1795399980000000,1,'نرگس کامیاب','comment.publish','comment:1',NULL,'{"status":"pending"}','{"status":"published"}','comment:1 discussion:1 article:1',X'd16ea369af2e4c7fe7c1b5c484c8e148b68eca3c709f5064803027cfc22f640b',X'8f2e57a1529f1f4b1b04f49c4d8a60ae47df5985c3f1df7eb1803a230bbf42ca');
INSERT INTO Logbook VALUES(44,1795399980000000,1,'نرگس کامیاب','comment.publish','comment:2',NULL,'{"status":"pending"}','{"status":"published"}','comment:2 discussion:1 article:1',X'8f2e57a1529f1f4b1b04f49c4d8a60ae47df5985c3f1df7eb1803a230bbf42ca',X'6140369fb3c76a58a7e4fe5089911ea92b3ad3d4fbdb340fb59ed2b256e2200a');
INSERT INTO Logbook VALUES(45,1795399980000000,1,'نرگس کامیاب','comment.reject','comment:3','off_topic: درباره خبر بنویسید.','{"status":"pending"}','{"status":"rejected"}','comment:3 discussion:1',X'6140369fb3c76a58a7e4fe5089911ea92b3ad3d4fbdb340fb59ed2b256e2200a',X'4d3dfc273db5dd14dea48865508b739524f794e2d123502f16347e6f1854973c');
INSERT INTO Logbook VALUES(46,1795399980000000,1,'نرگس کامیاب','comment.mark-spam','comment:7',NULL,'{"status":"pending"}','{"status":"spam"}','comment:7 discussion:2',X'4d3dfc273db5dd14dea48865508b739524f794e2d123502f16347e6f1854973c',X'dafee532c902e46839cae96b7f58e68e6fdb6e038e897f047cec140bb46c214c');
INSERT INTO Logbook VALUES(47,1795399980000000,NULL,'reader','comment.receive','comment:8',NULL,NULL,'{"status":"pending"}','comment:8 discussion:1',X'dafee532c902e46839cae96b7f58e68e6fdb6e038e897f047cec140bb46c214c',X'fda793c6bcf9b2b39f09acc5b0cd6bb0c8ec43f51c1638436bbe667296814ee6');
INSERT INTO Logbook VALUES(48,1795399980000000,1,'نرگس کامیاب','comment.publish','comment:8',NULL,'{"status":"pending"}','{"status":"published"}','comment:8 discussion:1 article:1',X'fda793c6bcf9b2b39f09acc5b0cd6bb0c8ec43f51c1638436bbe667296814ee6',X'34b7c46d592345bd9c311ae3b8c644099bffedf86730ce9809ae625cca102640');
INSERT INTO Logbook VALUES(49,1795399980000000,NULL,'reader','comment.withdraw','comment:5',NULL,'{"status":"pending"}','{"status":"withdrawn"}','comment:5 discussion:2',X'34b7c46d592345bd9c311ae3b8c644099bffedf86730ce9809ae625cca102640',X'd56d4213e1421804df34ae903c19a11d5f22dbd6d5dc53eb911e592a37a1f639');
INSERT INTO Logbook VALUES(50,1795399980000000,1,'نرگس کامیاب','comment.answer','comment:9',NULL,NULL,NULL,'comment:9 discussion:1 article:1',X'd56d4213e1421804df34ae903c19a11d5f22dbd6d5dc53eb911e592a37a1f639',X'510d8e45ea2b13f59d812b059d15d8567b03a5c1fdb62bd0f223385b67b98462');
INSERT INTO Logbook VALUES(51,1795399980000000,NULL,'operator','comment.import','comment:10',NULL,NULL,'{"status":"published"}','comment:10 discussion:2 article:2',X'510d8e45ea2b13f59d812b059d15d8567b03a5c1fdb62bd0f223385b67b98462',X'95251c1464bc117642038163cb05a50e111e24405ba86ba0694cad3df67a715e');
INSERT INTO Logbook VALUES(52,1795399980000000,NULL,'operator','comment.import','comment:11',NULL,NULL,'{"status":"pending"}','comment:11 discussion:2 article:2',X'95251c1464bc117642038163cb05a50e111e24405ba86ba0694cad3df67a715e',X'92bb58ec841d7f87ba6d063aa0d7f139931d66a2e02a3dc9a74080fa6e7e79ec');
INSERT INTO Logbook VALUES(53,1795400280000000,1,'نرگس کامیاب','article.kill','article:3','شاکی داشت','{"status":"published"}','{"status":"killed"}','article:3 section:1 latest:1',X'92bb58ec841d7f87ba6d063aa0d7f139931d66a2e02a3dc9a74080fa6e7e79ec',X'624c2ee2a8314e06df2c3314effd48daddc2a9f2496a4a3a4f7695607feeddf2');
INSERT INTO Logbook VALUES(54,1795400280000000,1,'نرگس کامیاب','article.unpublish','article:4',NULL,'{"status":"published"}','{"status":"unpublished"}','article:4 section:2 latest:1',X'624c2ee2a8314e06df2c3314effd48daddc2a9f2496a4a3a4f7695607feeddf2',X'822c1a00b75db196600a4cb5d93182d113ab4c6d666c12e83bcb5288588eb7f3');
CREATE TABLE IF NOT EXISTS "Media" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Media" PRIMARY KEY AUTOINCREMENT,
    "Key" TEXT NOT NULL,
    "Width" INTEGER NOT NULL,
    "Height" INTEGER NOT NULL,
    "Alt" TEXT NOT NULL,
    "Caption" TEXT NOT NULL,
    "Credit" TEXT NOT NULL,
    "AddedAt" INTEGER NOT NULL
);
INSERT INTO Media VALUES(1,'04ff9c71a45eb616678a554a78e8468e',24,16,'خیابان خیس','بارش نخستین روز','عکس: سارا نیک‌فر',1795398960000000);
CREATE TABLE IF NOT EXISTS "NewsCodeDays" (
    "Day" INTEGER NOT NULL CONSTRAINT "PK_NewsCodeDays" PRIMARY KEY,
    "Last" INTEGER NOT NULL
);
INSERT INTO NewsCodeDays VALUES(14050902,5);
CREATE TABLE IF NOT EXISTS "SetupLinks" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SetupLinks" PRIMARY KEY AUTOINCREMENT,
    "TokenHash" TEXT NOT NULL,
    "MadeAt" INTEGER NOT NULL,
    "UsedAt" INTEGER NULL
);
INSERT INTO SetupLinks VALUES(1,'470e6d8ebad95b1b3f94a646ce91d6206feafd2c93b20001add27f4e61989a60',1795400280000000,NULL);
CREATE TABLE IF NOT EXISTS "SiteSecrets" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SiteSecrets" PRIMARY KEY AUTOINCREMENT,
    "Value" BLOB NOT NULL
);
INSERT INTO SiteSecrets VALUES(1,X'fc4db40aec9f889b8998d665de5f2d70ad59344377a3b7599b4d4eaae5fc3f22');
CREATE TABLE IF NOT EXISTS "Staff" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Staff" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "HiredAt" INTEGER NOT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" INTEGER NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
);
INSERT INTO Staff VALUES(1,'نرگس کامیاب','editor_in_chief',1795397940000000,'narges@example.org','NARGES@EXAMPLE.ORG','narges@example.org','NARGES@EXAMPLE.ORG',1,'AQAAAAIAAYagAAAAEMGP/iyM2/RAYnp9ZDv6g88qNTXJPFfmUJ9iLCrveQSsRkqnYvFUz+DHh8I3cZIkWQ==','234cad97012b4559b1fa9d023bb7f3f1','e1fc3472-1185-46c2-a37f-80b8c67fdba0',NULL,0,0,NULL,1,0);
INSERT INTO Staff VALUES(2,'امید راستین','reporter',1795397940000000,'omid@example.org','OMID@EXAMPLE.ORG','omid@example.org','OMID@EXAMPLE.ORG',1,'AQAAAAIAAYagAAAAENRPziJ5/d4LozrNxtOehyS6liPibxDFX5Lve8N4XM9Qtucw41A3ZQorPcy9ICBynQ==','952d8c90349443e0a451a0af9eaf56bb','30ff4232-bcdd-4d41-b94b-dc914d0e4b56',NULL,0,0,NULL,1,0);
INSERT INTO Staff VALUES(3,'مینا نیک‌فر','desk_editor',1795397940000000,'mina@example.org','MINA@EXAMPLE.ORG','mina@example.org','MINA@EXAMPLE.ORG',1,'AQAAAAIAAYagAAAAEMvWFJT1c8faA0gPT7BRoHAUMlugY+9V6FK19M3TEXVjQ/3CjEIRmz0NL6BiaP9Qdg==','8029b1bf76eb481b8c277587d18e52a5','3cb3a64a-35e3-4892-9f7c-1dd22145c7de',NULL,0,0,NULL,1,0);
INSERT INTO Staff VALUES(4,'پویا آرین','publisher',1795397940000000,'pub@example.org','PUB@EXAMPLE.ORG','pub@example.org','PUB@EXAMPLE.ORG',1,'AQAAAAIAAYagAAAAEO3ag7eYWauBBe+AEG/fWazz/IkkkNyFYVKl6EgVGwCrbWE+v9BOH6Hl6fECJKTaHQ==','155f7c15564e4d34b3195a7b8ff5bddc','dfb1c774-6f75-4e5c-83a4-04e5b753955f',NULL,0,0,NULL,1,0);
INSERT INTO Staff VALUES(5,'مریم ناظر','moderator',1795397940000000,'mod@example.org','MOD@EXAMPLE.ORG','mod@example.org','MOD@EXAMPLE.ORG',1,'AQAAAAIAAYagAAAAEAea5e+EhSEOXohurUJ9SpPWULm6wlfS9SmHeF7zSdrMqDEMvEgNT+smKOe56M433w==','7bff6f4be1204fcfb7a725776c26d15b','08c6b8a9-7c7d-4324-9bb6-7a35a429fda4',NULL,0,0,NULL,1,0);
CREATE TABLE IF NOT EXISTS "Boxes" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Boxes" PRIMARY KEY AUTOINCREMENT,
    "EditionId" INTEGER NOT NULL,
    "Slug" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Style" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    CONSTRAINT "FK_Boxes_Editions_EditionId" FOREIGN KEY ("EditionId") REFERENCES "Editions" ("Id") ON DELETE RESTRICT
);
INSERT INTO Boxes VALUES(1,1,'lead','تیتر یک','lead',0);
INSERT INTO Boxes VALUES(2,1,'dont-miss','از دست ندهید','list',1);
INSERT INTO Boxes VALUES(3,1,'video','ویدئوی برگزیده','video',2);
INSERT INTO Boxes VALUES(4,1,'sport','منتخب ورزش','sport',3);
INSERT INTO Boxes VALUES(5,1,'photo','منتخب عکس','photo',4);
CREATE TABLE IF NOT EXISTS "People" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_People" PRIMARY KEY AUTOINCREMENT,
    "EditionId" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Bio" TEXT NOT NULL,
    "Slug" TEXT NOT NULL,
    CONSTRAINT "FK_People_Editions_EditionId" FOREIGN KEY ("EditionId") REFERENCES "Editions" ("Id") ON DELETE CASCADE
);
INSERT INTO People VALUES(1,1,'سارا نیک‌فر','','سارا-نیک-فر');
INSERT INTO People VALUES(2,1,'امید راستین','','امید-راستین');
CREATE TABLE IF NOT EXISTS "Sections" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Sections" PRIMARY KEY AUTOINCREMENT,
    "EditionId" INTEGER NOT NULL,
    "ParentId" INTEGER NULL,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    CONSTRAINT "FK_Sections_Editions_EditionId" FOREIGN KEY ("EditionId") REFERENCES "Editions" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Sections_Sections_ParentId" FOREIGN KEY ("ParentId") REFERENCES "Sections" ("Id") ON DELETE RESTRICT
);
INSERT INTO Sections VALUES(1,1,NULL,'city','شهر',0);
INSERT INTO Sections VALUES(2,1,NULL,'culture','شهر',0);
INSERT INTO Sections VALUES(3,1,2,'books','کتاب',3);
CREATE TABLE IF NOT EXISTS "Tags" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Tags" PRIMARY KEY AUTOINCREMENT,
    "EditionId" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Slug" TEXT NOT NULL,
    CONSTRAINT "FK_Tags_Editions_EditionId" FOREIGN KEY ("EditionId") REFERENCES "Editions" ("Id") ON DELETE CASCADE
);
INSERT INTO Tags VALUES(1,1,'باران','باران');
INSERT INTO Tags VALUES(2,1,'هوا','هوا');
INSERT INTO Tags VALUES(3,1,'کتاب‌خوانی','کتاب-خوانی');
INSERT INTO Tags VALUES(4,1,'C++','c');
CREATE TABLE IF NOT EXISTS "AspNetUserClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetUserClaims" PRIMARY KEY AUTOINCREMENT,
    "UserId" INTEGER NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AspNetUserClaims_Staff_UserId" FOREIGN KEY ("UserId") REFERENCES "Staff" ("Id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "AspNetUserLogins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" INTEGER NOT NULL,
    CONSTRAINT "PK_AspNetUserLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AspNetUserLogins_Staff_UserId" FOREIGN KEY ("UserId") REFERENCES "Staff" ("Id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "AspNetUserPasskeys" (
    "CredentialId" BLOB NOT NULL CONSTRAINT "PK_AspNetUserPasskeys" PRIMARY KEY,
    "UserId" INTEGER NOT NULL,
    "Data" TEXT NOT NULL,
    CONSTRAINT "FK_AspNetUserPasskeys_Staff_UserId" FOREIGN KEY ("UserId") REFERENCES "Staff" ("Id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "AspNetUserTokens" (
    "UserId" INTEGER NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AspNetUserTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AspNetUserTokens_Staff_UserId" FOREIGN KEY ("UserId") REFERENCES "Staff" ("Id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "Articles" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Articles" PRIMARY KEY AUTOINCREMENT,
    "Code" INTEGER NOT NULL,
    "EditionId" INTEGER NOT NULL,
    "SectionId" INTEGER NOT NULL,
    "Kicker" TEXT NOT NULL,
    "Headline" TEXT NOT NULL,
    "Deck" TEXT NOT NULL,
    "Lead" TEXT NOT NULL,
    "BodyHtml" TEXT NOT NULL,
    "Dateline" TEXT NOT NULL,
    "SourceName" TEXT NOT NULL,
    "SourceUrl" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Urgency" TEXT NOT NULL,
    "EditorialNote" TEXT NOT NULL,
    "PictureId" INTEGER NULL,
    "Status" TEXT NOT NULL,
    "Slug" TEXT NOT NULL,
    "CommentsOpen" INTEGER NOT NULL,
    "WriterId" INTEGER NULL,
    "CreatedAt" INTEGER NOT NULL,
    "PublishedAt" INTEGER NULL,
    "UpdatedAt" INTEGER NULL,
    "EmbargoUntil" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Articles_Editions_EditionId" FOREIGN KEY ("EditionId") REFERENCES "Editions" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Articles_Media_PictureId" FOREIGN KEY ("PictureId") REFERENCES "Media" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Articles_Sections_SectionId" FOREIGN KEY ("SectionId") REFERENCES "Sections" ("Id") ON DELETE RESTRICT
);
INSERT INTO Articles VALUES(1,140509020001,1,1,'هواشناسی','باران به شهر رسید','','دو روز بارش.','<p>هواشناسی از <a href="https://example.org/">دو روز</a> بارش خبر می‌دهد.</p><blockquote><p>نقل</p></blockquote>','تهران','','','report','breaking','با سازمان هواشناسی تماس گرفته شد',1,'published','باران-به-شهر-رسید',1,1,1795397940000000,1795397940000000,1795398960000000,NULL,5);
INSERT INTO Articles VALUES(2,140509020002,1,3,'','نمایشگاه کتاب باز شد','','نخستین باران پاییز امروز بارید.','<p>هواشناسی از دو روز بارش خبر می‌دهد.</p>','','','','news','routine','',1,'published','نمایشگاه-کتاب-باز-شد',1,1,1795397940000000,1795397940000000,NULL,NULL,2);
INSERT INTO Articles VALUES(3,140509020003,1,1,'','این خبر حذف شد','','نخستین باران پاییز امروز بارید.','<p>هواشناسی از دو روز بارش خبر می‌دهد.</p>','','','','news','routine','',NULL,'killed','این-خبر-حذف-شد',1,1,1795397940000000,1795397940000000,NULL,NULL,3);
INSERT INTO Articles VALUES(4,140509020004,1,2,'','این خبر بیرون آمد','','نخستین باران پاییز امروز بارید.','<p>هواشناسی از دو روز بارش خبر می‌دهد.</p>','','','','news','routine','',NULL,'unpublished','این-خبر-بیرون-آمد',0,1,1795397940000000,1795397940000000,NULL,NULL,3);
INSERT INTO Articles VALUES(5,140509020005,1,1,'','پیش‌نویس خبرنگار','','','','','','','news','routine','',NULL,'submitted','پیش-نویس-خبرنگار',1,2,1795398960000000,NULL,NULL,1795571760000000,2);
CREATE TABLE IF NOT EXISTS "StaffSections" (
    "SectionsId" INTEGER NOT NULL,
    "StaffMemberId" INTEGER NOT NULL,
    CONSTRAINT "PK_StaffSections" PRIMARY KEY ("SectionsId", "StaffMemberId"),
    CONSTRAINT "FK_StaffSections_Sections_SectionsId" FOREIGN KEY ("SectionsId") REFERENCES "Sections" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_StaffSections_Staff_StaffMemberId" FOREIGN KEY ("StaffMemberId") REFERENCES "Staff" ("Id") ON DELETE CASCADE
);
INSERT INTO StaffSections VALUES(1,3);
INSERT INTO StaffSections VALUES(2,3);
CREATE TABLE IF NOT EXISTS "ArticleTag" (
    "ArticleId" INTEGER NOT NULL,
    "TagId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    CONSTRAINT "PK_ArticleTag" PRIMARY KEY ("ArticleId", "TagId"),
    CONSTRAINT "FK_ArticleTag_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_ArticleTag_Tags_TagId" FOREIGN KEY ("TagId") REFERENCES "Tags" ("Id") ON DELETE CASCADE
);
INSERT INTO ArticleTag VALUES(1,1,0);
INSERT INTO ArticleTag VALUES(1,2,1);
INSERT INTO ArticleTag VALUES(2,3,0);
INSERT INTO ArticleTag VALUES(2,4,1);
INSERT INTO ArticleTag VALUES(3,2,0);
CREATE TABLE IF NOT EXISTS "BoxItem" (
    "BoxId" INTEGER NOT NULL,
    "ArticleId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    CONSTRAINT "PK_BoxItem" PRIMARY KEY ("BoxId", "ArticleId"),
    CONSTRAINT "FK_BoxItem_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_BoxItem_Boxes_BoxId" FOREIGN KEY ("BoxId") REFERENCES "Boxes" ("Id") ON DELETE CASCADE
);
INSERT INTO BoxItem VALUES(1,1,0);
INSERT INTO BoxItem VALUES(1,2,1);
INSERT INTO BoxItem VALUES(2,1,1);
INSERT INTO BoxItem VALUES(2,2,0);
CREATE TABLE IF NOT EXISTS "Byline" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Byline" PRIMARY KEY AUTOINCREMENT,
    "ArticleId" INTEGER NOT NULL,
    "PersonId" INTEGER NOT NULL,
    "Role" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    CONSTRAINT "FK_Byline_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Byline_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE
);
INSERT INTO Byline VALUES(1,1,2,'reporter',0);
INSERT INTO Byline VALUES(2,1,1,'photographer',1);
CREATE TABLE IF NOT EXISTS "CommentCounts" (
    "ArticleId" INTEGER NOT NULL CONSTRAINT "PK_CommentCounts" PRIMARY KEY,
    "Published" INTEGER NOT NULL,
    "InReview" INTEGER NOT NULL,
    "NotPublishable" INTEGER NOT NULL,
    CONSTRAINT "FK_CommentCounts_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE
);
INSERT INTO CommentCounts VALUES(1,4,1,1);
INSERT INTO CommentCounts VALUES(2,1,2,0);
CREATE TABLE IF NOT EXISTS "Comments" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Comments" PRIMARY KEY AUTOINCREMENT,
    "ArticleId" INTEGER NOT NULL,
    "ParentId" INTEGER NULL,
    "Name" TEXT NULL,
    "Email" TEXT NULL,
    "Body" TEXT NOT NULL,
    "IsTextUnknown" INTEGER NOT NULL,
    "Status" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "ReasonNote" TEXT NULL,
    "SentAt" INTEGER NOT NULL,
    "DecidedAt" INTEGER NULL,
    "Tracking" TEXT NOT NULL,
    "Network" TEXT NULL,
    "TextHash" TEXT NOT NULL,
    "Findings" TEXT NOT NULL,
    "StaffId" INTEGER NULL,
    "Up" INTEGER NOT NULL,
    "Down" INTEGER NOT NULL,
    "ImportedUp" INTEGER NOT NULL,
    "ImportedDown" INTEGER NOT NULL,
    CONSTRAINT "FK_Comments_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Comments_Comments_ParentId" FOREIGN KEY ("ParentId") REFERENCES "Comments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Comments_Staff_StaffId" FOREIGN KEY ("StaffId") REFERENCES "Staff" ("Id") ON DELETE RESTRICT
);
INSERT INTO Comments VALUES(1,1,NULL,'کیان',NULL,'سلام، خبر خوبی بود.',0,'published',NULL,NULL,1795399980000000,1795399980000000,'0c9e921a8e65ba47294503f9a050d4e8','cf5ee91ab2381b6ca105c0a24e53b3f5','e668e5a5be7c5ea560385c1e0480fa63','',NULL,3,1,0,0);
INSERT INTO Comments VALUES(2,1,NULL,NULL,NULL,'آیا فردا هم می‌بارد؟',0,'published',NULL,NULL,1795399980000000,1795399980000000,'ee6038959f640074d199a0c32b15740f','cf5ee91ab2381b6ca105c0a24e53b3f5','d388060893bc4ad0002c43e42744779a','',NULL,0,0,0,0);
INSERT INTO Comments VALUES(3,1,NULL,NULL,NULL,'این یکی بی‌ربط است',0,'rejected','off_topic','درباره خبر بنویسید.',1795399980000000,1795399980000000,'54950d6751a79c69cae61d78ba128d03','cf5ee91ab2381b6ca105c0a24e53b3f5','ff9129e859caa3e994a7dccd29c82b21','',NULL,0,0,0,0);
INSERT INTO Comments VALUES(4,1,NULL,NULL,NULL,'این یکی منتظر است',0,'pending',NULL,NULL,1795399980000000,NULL,'1d1809a48ea7400fa9111e24ecb9f3a3','cf5ee91ab2381b6ca105c0a24e53b3f5','355c94e9bf22890294e2ab2c87108c0b','',NULL,0,0,0,0);
INSERT INTO Comments VALUES(5,2,NULL,NULL,NULL,'این را پس می‌گیرم',0,'withdrawn',NULL,NULL,1795399980000000,1795399980000000,'d629aca45208b55acf3bbbc478fe1eda','cf5ee91ab2381b6ca105c0a24e53b3f5','bc7540e349451297a6d711daeee1b9ee','',NULL,0,0,0,0);
INSERT INTO Comments VALUES(6,2,NULL,NULL,NULL,'https://a.example https://b.example https://c.example https://d.example',0,'withheld',NULL,NULL,1795399980000000,NULL,'28cad5b3d4bc9859eb81e9ac964244c0','cf5ee91ab2381b6ca105c0a24e53b3f5','6e9c2cd764a9ec456fb0cedcc7d0b475','links: 4',NULL,0,0,0,0);
INSERT INTO Comments VALUES(7,2,NULL,NULL,NULL,'خرید ارزان',0,'spam',NULL,NULL,1795399980000000,1795399980000000,'0770457639c873063717aa7d0f8807ec','cf5ee91ab2381b6ca105c0a24e53b3f5','92756aaf994fb69fc1b60674a4344079','',NULL,0,0,0,0);
INSERT INTO Comments VALUES(8,1,2,'کیان',NULL,'بله می‌بارد',0,'published',NULL,NULL,1795399980000000,1795399980000000,'723130a5246e8b96d30de072d5b3d950','cf5ee91ab2381b6ca105c0a24e53b3f5','1274d23e59b0b84df0ef9a5aa3a6fec3','',NULL,0,0,0,0);
INSERT INTO Comments VALUES(9,1,2,'نرگس کامیاب',NULL,'تحریریه: بنا به پیش‌بینی، بله.',0,'published',NULL,NULL,1795399980000000,1795399980000000,'f72bbadbf774182ac380c7f9ac135e14',NULL,'','',1,0,0,0,0);
INSERT INTO Comments VALUES(10,2,NULL,'بهرام',NULL,'از جای دیگر آمده',0,'published',NULL,NULL,1792807980000000,1795399980000000,'526ae6e30646d0304c00b305efd2ab19',NULL,'','',NULL,7,2,7,2);
INSERT INTO Comments VALUES(11,2,NULL,NULL,NULL,'',1,'pending',NULL,NULL,1792807980000000,NULL,'8a89f8cdbf0e15bce826a9a8c88315e7',NULL,'','',NULL,0,0,0,0);
CREATE TABLE IF NOT EXISTS "Correction" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Correction" PRIMARY KEY AUTOINCREMENT,
    "ArticleId" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "ByName" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "FK_Correction_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE
);
INSERT INTO Correction VALUES(1,1,'شمار روزها در نسخهٔ نخست نادرست بود.','نرگس کامیاب',1795398960000000);
CREATE TABLE IF NOT EXISTS "ImportedPages" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_ImportedPages" PRIMARY KEY,
    "ArticleId" INTEGER NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "FK_ImportedPages_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "RelatedArticle" (
    "ArticleId" INTEGER NOT NULL,
    "ToId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    CONSTRAINT "PK_RelatedArticle" PRIMARY KEY ("ArticleId", "ToId"),
    CONSTRAINT "FK_RelatedArticle_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_RelatedArticle_Articles_ToId" FOREIGN KEY ("ToId") REFERENCES "Articles" ("Id") ON DELETE CASCADE
);
INSERT INTO RelatedArticle VALUES(1,2,0);
CREATE TABLE IF NOT EXISTS "Revisions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Revisions" PRIMARY KEY AUTOINCREMENT,
    "ArticleId" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "ById" INTEGER NULL,
    "ByName" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "FK_Revisions_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE
);
INSERT INTO Revisions VALUES(1,1,1,'{"Kicker":"","Headline":"\u0628\u0627\u0631\u0627\u0646 \u0628\u0647 \u0634\u0647\u0631 \u0631\u0633\u06CC\u062F","Deck":"","Lead":"\u0646\u062E\u0633\u062A\u06CC\u0646 \u0628\u0627\u0631\u0627\u0646 \u067E\u0627\u06CC\u06CC\u0632 \u0627\u0645\u0631\u0648\u0632 \u0628\u0627\u0631\u06CC\u062F.","BodyHtml":"\u003Cp\u003E\u0647\u0648\u0627\u0634\u0646\u0627\u0633\u06CC \u0627\u0632 \u062F\u0648 \u0631\u0648\u0632 \u0628\u0627\u0631\u0634 \u062E\u0628\u0631 \u0645\u06CC\u200C\u062F\u0647\u062F.\u003C/p\u003E","Dateline":"","SourceName":"","SourceUrl":"","Kind":0,"Urgency":0,"EditorialNote":""}',1,'نرگس کامیاب',1795397940000000);
INSERT INTO Revisions VALUES(2,2,1,'{"Kicker":"","Headline":"\u0646\u0645\u0627\u06CC\u0634\u06AF\u0627\u0647 \u06A9\u062A\u0627\u0628 \u0628\u0627\u0632 \u0634\u062F","Deck":"","Lead":"\u0646\u062E\u0633\u062A\u06CC\u0646 \u0628\u0627\u0631\u0627\u0646 \u067E\u0627\u06CC\u06CC\u0632 \u0627\u0645\u0631\u0648\u0632 \u0628\u0627\u0631\u06CC\u062F.","BodyHtml":"\u003Cp\u003E\u0647\u0648\u0627\u0634\u0646\u0627\u0633\u06CC \u0627\u0632 \u062F\u0648 \u0631\u0648\u0632 \u0628\u0627\u0631\u0634 \u062E\u0628\u0631 \u0645\u06CC\u200C\u062F\u0647\u062F.\u003C/p\u003E","Dateline":"","SourceName":"","SourceUrl":"","Kind":0,"Urgency":0,"EditorialNote":""}',1,'نرگس کامیاب',1795397940000000);
INSERT INTO Revisions VALUES(3,3,1,'{"Kicker":"","Headline":"\u0627\u06CC\u0646 \u062E\u0628\u0631 \u062D\u0630\u0641 \u0634\u062F","Deck":"","Lead":"\u0646\u062E\u0633\u062A\u06CC\u0646 \u0628\u0627\u0631\u0627\u0646 \u067E\u0627\u06CC\u06CC\u0632 \u0627\u0645\u0631\u0648\u0632 \u0628\u0627\u0631\u06CC\u062F.","BodyHtml":"\u003Cp\u003E\u0647\u0648\u0627\u0634\u0646\u0627\u0633\u06CC \u0627\u0632 \u062F\u0648 \u0631\u0648\u0632 \u0628\u0627\u0631\u0634 \u062E\u0628\u0631 \u0645\u06CC\u200C\u062F\u0647\u062F.\u003C/p\u003E","Dateline":"","SourceName":"","SourceUrl":"","Kind":0,"Urgency":0,"EditorialNote":""}',1,'نرگس کامیاب',1795397940000000);
INSERT INTO Revisions VALUES(4,4,1,'{"Kicker":"","Headline":"\u0627\u06CC\u0646 \u062E\u0628\u0631 \u0628\u06CC\u0631\u0648\u0646 \u0622\u0645\u062F","Deck":"","Lead":"\u0646\u062E\u0633\u062A\u06CC\u0646 \u0628\u0627\u0631\u0627\u0646 \u067E\u0627\u06CC\u06CC\u0632 \u0627\u0645\u0631\u0648\u0632 \u0628\u0627\u0631\u06CC\u062F.","BodyHtml":"\u003Cp\u003E\u0647\u0648\u0627\u0634\u0646\u0627\u0633\u06CC \u0627\u0632 \u062F\u0648 \u0631\u0648\u0632 \u0628\u0627\u0631\u0634 \u062E\u0628\u0631 \u0645\u06CC\u200C\u062F\u0647\u062F.\u003C/p\u003E","Dateline":"","SourceName":"","SourceUrl":"","Kind":0,"Urgency":0,"EditorialNote":""}',1,'نرگس کامیاب',1795397940000000);
INSERT INTO Revisions VALUES(5,1,3,'{"Kicker":"\u0647\u0648\u0627\u0634\u0646\u0627\u0633\u06CC","Headline":"\u0628\u0627\u0631\u0627\u0646 \u0628\u0647 \u0634\u0647\u0631 \u0631\u0633\u06CC\u062F","Deck":"","Lead":"\u062F\u0648 \u0631\u0648\u0632 \u0628\u0627\u0631\u0634.","BodyHtml":"\u003Cp\u003E\u0647\u0648\u0627\u0634\u0646\u0627\u0633\u06CC \u0627\u0632 \u062F\u0648 \u0631\u0648\u0632 \u0628\u0627\u0631\u0634 \u062E\u0628\u0631 \u0645\u06CC\u200C\u062F\u0647\u062F.\u003C/p\u003E","Dateline":"","SourceName":"","SourceUrl":"","Kind":0,"Urgency":0,"EditorialNote":"\u0628\u0627 \u0633\u0627\u0632\u0645\u0627\u0646 \u0647\u0648\u0627\u0634\u0646\u0627\u0633\u06CC \u062A\u0645\u0627\u0633 \u06AF\u0631\u0641\u062A\u0647 \u0634\u062F"}',1,'نرگس کامیاب',1795398960000000);
INSERT INTO Revisions VALUES(6,1,5,'{"Kicker":"\u0647\u0648\u0627\u0634\u0646\u0627\u0633\u06CC","Headline":"\u0628\u0627\u0631\u0627\u0646 \u0628\u0647 \u0634\u0647\u0631 \u0631\u0633\u06CC\u062F","Deck":"","Lead":"\u062F\u0648 \u0631\u0648\u0632 \u0628\u0627\u0631\u0634.","BodyHtml":"\u003Cp\u003E\u0647\u0648\u0627\u0634\u0646\u0627\u0633\u06CC \u0627\u0632 \u003Ca href=\u0022https://example.org/\u0022\u003E\u062F\u0648 \u0631\u0648\u0632\u003C/a\u003E \u0628\u0627\u0631\u0634 \u062E\u0628\u0631 \u0645\u06CC\u200C\u062F\u0647\u062F.\u003C/p\u003E\u003Cblockquote\u003E\u003Cp\u003E\u0646\u0642\u0644\u003C/p\u003E\u003C/blockquote\u003E","Dateline":"\u062A\u0647\u0631\u0627\u0646","SourceName":"","SourceUrl":"","Kind":1,"Urgency":2,"EditorialNote":"\u0628\u0627 \u0633\u0627\u0632\u0645\u0627\u0646 \u0647\u0648\u0627\u0634\u0646\u0627\u0633\u06CC \u062A\u0645\u0627\u0633 \u06AF\u0631\u0641\u062A\u0647 \u0634\u062F"}',1,'نرگس کامیاب',1795398960000000);
INSERT INTO Revisions VALUES(7,5,1,'{"Kicker":"","Headline":"\u067E\u06CC\u0634\u200C\u0646\u0648\u06CC\u0633 \u062E\u0628\u0631\u0646\u06AF\u0627\u0631","Deck":"","Lead":"","BodyHtml":"","Dateline":"","SourceName":"","SourceUrl":"","Kind":0,"Urgency":0,"EditorialNote":""}',2,'امید راستین',1795398960000000);
CREATE TABLE IF NOT EXISTS "CommentReports" (
    "CommentId" INTEGER NOT NULL,
    "Mark" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "PK_CommentReports" PRIMARY KEY ("CommentId", "Mark"),
    CONSTRAINT "FK_CommentReports_Comments_CommentId" FOREIGN KEY ("CommentId") REFERENCES "Comments" ("Id") ON DELETE CASCADE
);
INSERT INTO CommentReports VALUES(2,'f16ae9cbc58ed3a492ac93a8','insult',1795399980000000);
INSERT INTO CommentReports VALUES(2,'e26e460e691186cc649acfbd','insult',1795399980000000);
INSERT INTO CommentReports VALUES(2,'9a67bbd7e51b2b8bb048bbea','insult',1795399980000000);
INSERT INTO CommentReports VALUES(2,'39545e92ddbd291361a25077','insult',1795399980000000);
CREATE TABLE IF NOT EXISTS "Votes" (
    "CommentId" INTEGER NOT NULL,
    "Mark" TEXT NOT NULL,
    "IsUp" INTEGER NOT NULL,
    "Network" TEXT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "PK_Votes" PRIMARY KEY ("CommentId", "Mark"),
    CONSTRAINT "FK_Votes_Comments_CommentId" FOREIGN KEY ("CommentId") REFERENCES "Comments" ("Id") ON DELETE CASCADE
);
INSERT INTO Votes VALUES(1,'f16ae9cbc58ed3a492ac93a8',1,'cf5ee91ab2381b6ca105c0a24e53b3f5',1795399980000000);
INSERT INTO Votes VALUES(1,'e26e460e691186cc649acfbd',1,'cf5ee91ab2381b6ca105c0a24e53b3f5',1795399980000000);
INSERT INTO Votes VALUES(1,'9a67bbd7e51b2b8bb048bbea',1,'cf5ee91ab2381b6ca105c0a24e53b3f5',1795399980000000);
INSERT INTO Votes VALUES(1,'39545e92ddbd291361a25077',0,'cf5ee91ab2381b6ca105c0a24e53b3f5',1795399980000000);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('SiteSecrets',1);
INSERT INTO sqlite_sequence VALUES('Editions',1);
INSERT INTO sqlite_sequence VALUES('Boxes',5);
INSERT INTO sqlite_sequence VALUES('Logbook',54);
INSERT INTO sqlite_sequence VALUES('DataProtectionKeys',1);
INSERT INTO sqlite_sequence VALUES('Staff',5);
INSERT INTO sqlite_sequence VALUES('Sections',3);
INSERT INTO sqlite_sequence VALUES('Articles',5);
INSERT INTO sqlite_sequence VALUES('Tags',4);
INSERT INTO sqlite_sequence VALUES('Revisions',7);
INSERT INTO sqlite_sequence VALUES('Media',1);
INSERT INTO sqlite_sequence VALUES('People',2);
INSERT INTO sqlite_sequence VALUES('Byline',2);
INSERT INTO sqlite_sequence VALUES('Correction',1);
INSERT INTO sqlite_sequence VALUES('Comments',11);
INSERT INTO sqlite_sequence VALUES('SetupLinks',1);
CREATE UNIQUE INDEX "IX_Articles_Code" ON "Articles" ("Code");
CREATE INDEX "IX_Articles_EditionId_Status_PublishedAt" ON "Articles" ("EditionId", "Status", "PublishedAt");
CREATE INDEX "IX_Articles_PictureId" ON "Articles" ("PictureId");
CREATE INDEX "IX_Articles_SectionId_Status_PublishedAt" ON "Articles" ("SectionId", "Status", "PublishedAt");
CREATE INDEX "IX_ArticleTag_TagId" ON "ArticleTag" ("TagId");
CREATE INDEX "IX_AspNetUserClaims_UserId" ON "AspNetUserClaims" ("UserId");
CREATE INDEX "IX_AspNetUserLogins_UserId" ON "AspNetUserLogins" ("UserId");
CREATE INDEX "IX_AspNetUserPasskeys_UserId" ON "AspNetUserPasskeys" ("UserId");
CREATE UNIQUE INDEX "IX_Boxes_EditionId_Slug" ON "Boxes" ("EditionId", "Slug");
CREATE INDEX "IX_BoxItem_ArticleId" ON "BoxItem" ("ArticleId");
CREATE INDEX "IX_Byline_ArticleId" ON "Byline" ("ArticleId");
CREATE INDEX "IX_Byline_PersonId" ON "Byline" ("PersonId");
CREATE INDEX "IX_Comments_ArticleId_Status_SentAt" ON "Comments" ("ArticleId", "Status", "SentAt");
CREATE INDEX "IX_Comments_ArticleId_TextHash" ON "Comments" ("ArticleId", "TextHash");
CREATE INDEX "IX_Comments_ParentId" ON "Comments" ("ParentId");
CREATE INDEX "IX_Comments_StaffId" ON "Comments" ("StaffId");
CREATE INDEX "IX_Comments_Status_SentAt" ON "Comments" ("Status", "SentAt");
CREATE UNIQUE INDEX "IX_Comments_Tracking" ON "Comments" ("Tracking");
CREATE INDEX "IX_Correction_ArticleId" ON "Correction" ("ArticleId");
CREATE UNIQUE INDEX "IX_Editions_Slug" ON "Editions" ("Slug");
CREATE INDEX "IX_ImportedPages_ArticleId" ON "ImportedPages" ("ArticleId");
CREATE INDEX "IX_Logbook_About" ON "Logbook" ("About");
CREATE INDEX "IX_Media_Key" ON "Media" ("Key");
CREATE UNIQUE INDEX "IX_People_EditionId_Slug" ON "People" ("EditionId", "Slug");
CREATE INDEX "IX_RelatedArticle_ToId" ON "RelatedArticle" ("ToId");
CREATE UNIQUE INDEX "IX_Revisions_ArticleId_Number" ON "Revisions" ("ArticleId", "Number");
CREATE UNIQUE INDEX "IX_Sections_EditionId_Slug" ON "Sections" ("EditionId", "Slug");
CREATE INDEX "IX_Sections_ParentId" ON "Sections" ("ParentId");
CREATE INDEX "EmailIndex" ON "Staff" ("NormalizedEmail");
CREATE UNIQUE INDEX "UserNameIndex" ON "Staff" ("NormalizedUserName");
CREATE INDEX "IX_StaffSections_StaffMemberId" ON "StaffSections" ("StaffMemberId");
CREATE UNIQUE INDEX "IX_Tags_EditionId_Slug" ON "Tags" ("EditionId", "Slug");
COMMIT;
