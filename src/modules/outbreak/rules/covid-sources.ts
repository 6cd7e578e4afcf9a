import type { RuleSource } from './infection-rule-types.ts';

const source = (title: string, url: string): RuleSource => ({ title, url });

/** Where the rules on covid-19 were read: regulations, the public health institute, municipalities, newspapers of the day. */
export const COVID_SOURCES = {
  abc: source(
    'FHI: karanteneråd, gjengitt av ABC Nyheter 13.03.2020',
    'https://www.abcnyheter.no/nyheter/norge/2020/03/13/195656423/fhi-ingen-nye-karantenerad-enna',
  ),
  regulation2020: source(
    'Forskrift om karantene mv., FOR-2020-03-15-294 § 2',
    'https://lovdata.no/dokument/LTI/forskrift/2020-03-15-294',
  ),
  giske: source(
    'Giske kommune: ny forskrift om karantene',
    'https://www.giske.kommune.no/koronavirus/ny-forskrift-om-karantene.10218.aspx',
  ),
  regulationMay2020: source(
    'Covid-19-forskriften, FOR-2020-03-27-470, endret ved FOR-2020-05-07-956',
    'https://lovdata.no/dokument/SF/forskrift/2020-03-27-470',
  ),
  framtid: source(
    'NTB 08.05.2020: et halvt års karantenefritak',
    'https://www.framtidinord.no/ntb/innenriks/2020/05/08/Helsedirektoratet-Et-halvt-%C3%A5rs-karantenefritak-om-du-har-v%C3%A6rt-smittet-21785688.ece',
  ),
  sunnmoring: source(
    'NPK 28.05.2020: karantene bare for husstanden',
    'https://www.sunnmoringen.no/npk/innenriks/2020/05/28/',
  ),
  fhiIsolation: source(
    'FHI: opphevelse av isolasjon',
    'https://www.fhi.no/nettpub/coronavirus/testing-og-oppfolging-av-smittede/opphevelse-av-isolasjon/',
  ),
  eigersund: source(
    'Eigersund kommune: testrunde to fra Dalane videregående',
    'https://www.eigersund.kommune.no/testrunde-to-fra-dalane-videregaaende-uten-smitte.6387503-148494.html',
  ),
  adressa: source(
    'Adresseavisen 27.03.2021: nasjonale regler for ventekarantene',
    'https://www.adressa.no/nyheter/innenriks/2021/03/27/Regjeringen-innf%C3%B8rer-nasjonale-regler-for-ventekarantene-23725371.ece',
  ),
  vg: source(
    'VG mai 2021: fullvaksinerte slipper smittekarantene',
    'https://www.vg.no/nyheter/innenriks/i/zgBG75/gladnyhet-fullvaksinerte-slipper-smittekarantene',
  ),
  kristiansand2021: source(
    'Kristiansand kommune: isolering ved smitte – nye regler',
    'https://www.kristiansand.kommune.no/aktuelt/2021/isolering-ved-smitte---nye-regler/',
  ),
  laerdal: source(
    'Lærdal kommune: ein normal kvardag frå 25. september kl. 16',
    'https://www.laerdal.kommune.no/ein-normal-kvardag-med-auka-beredskap-fraa-laurdag-25-september-kl-16-00.6411931-506454.html',
  ),
  nrkDecember: source(
    'NRK: nye nasjonale anbefalinger',
    'https://www.nrk.no/nyheter/nye-nasjonale-anbefalinger-1.15751264',
  ),
  ulvik: source(
    'Ulvik kommune: nye nasjonale tiltak frå 1. desember 2021',
    'https://www.ulvik.kommune.no/korona/koronainformasjon-nye-nasjonale-tiltak-fra-1-desember-2021.2808.aspx',
  ),
  fhiOmicron: source(
    'FHI: nærkontakter og hjemmeisolering',
    'https://www.fhi.no/nettpub/coronavirus/testing/narkontakter-og-hjemmeisolering/',
  ),
  nrkOmicron: source(
    'NRK: unntak for omikronkarantene for samfunnskritisk personell',
    'https://www.nrk.no/nyheter/unntak-for-omikronkarantene-for-samfunnskritisk-personell-1.15767780',
  ),
  fhiContacts: source(
    'FHI: nærkontakter og smittekarantene',
    'https://www.fhi.no/nettpub/coronavirus/befolkningen/narkontakter-og-smittekarantene/',
  ),
  kristiansandExemptions: source(
    'Kristiansand kommune: unntak fra smittekarantene',
    'https://www.kristiansand.kommune.no/aktuelt/2021/regjeringen-presiserer-unntak-fra-smittekarantene/',
  ),
  npkJanuary: source(
    'NPK 13.01.2022: andre nærkontaktar har ikkje lenger karanteneplikt',
    'https://www.nyss.no/npk/innenriks/2022/01/13/Karantenereglane-blir-endra-%E2%80%93-andre-n%C3%A6rkontaktar-har-ikkje-lenger-karanteneplikt-25038726.ece',
  ),
  suldal: source(
    'Suldal kommune: karantenereglane endrast frå 26. januar',
    'https://www.suldal.kommune.no/nyhende/korona/dei-nasjonale-karantenereglane-endrast-fra-26-januar.60252.aspx',
  ),
  orkland: source(
    'Orkland kommune: nytt smitteregime for husstandsmedlemmer',
    'https://www.orkland.kommune.no/nytt-smitteregime-for-husstandsmedlemmer-og-tilsvarende-naere.6503117-507025.html',
  ),
  npkFebruary: source(
    'NPK 12.02.2022: her er dei nye koronareglane og råda',
    'https://www.fjordabladet.no/npk/innenriks/2022/02/12/Her-er-dei-nye-koronareglane-og-r%C3%A5da-25133078.ece',
  ),
  fhiArchive: source(
    'FHI (arkiv): opphevelse av isolasjon',
    'https://www.fhi.no/historisk-arkiv/covid-19/koronavirusveilederen-arkiv/opphevelse-av-isolasjon/',
  ),
  vaga: source(
    'Vågå kommune: nasjonale råd og anbefalingar 12.02.2022',
    'https://www.vaga.kommune.no/tenester/koronavirus-info/nasjonale-rad-og-anbefalingar-covid-19-oppdatering-12-02-2022.57450.aspx',
  ),
  karlsoy: source(
    'Karlsøy kommune: endringer i karanteneregler ved påvist covid-19',
    'https://www.karlsoy.kommune.no/endringer-i-karanteneregler-ved-paavist-covid-19-smitte.6311122-411709.html',
  ),
} as const satisfies Record<string, RuleSource>;
