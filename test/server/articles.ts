/** Invented articles on invented talks: the texts that the server's and the page's tests read. */
export interface Article {
  readonly id: string;
  readonly file: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly publishedWhy: string;
  readonly group: string;
  readonly groupWhy: string;
  readonly text: string;
}

export const HARBOUR: Article = {
  id: "s1",
  file: "harbour-talks.txt",
  title: "Ministers meet over the Halm fisheries",
  author: "Greta Ohlin",
  publisher: "Harbour Gazette",
  published: "2019-05-14",
  publishedWhy: "stated in the by-line",
  group: "harbour gazette",
  groupWhy: "published by Harbour Gazette",
  text: [
    "Ministers meet over the Halm fisheries",
    "By Greta Ohlin | Harbour Gazette | 14 May 2019",
    "Norland's foreign minister, Ilsa Brandt, received her Sudrian colleague Tomas Verrin in Port Aldis on Monday. " +
      "They spoke for three hours about the herring grounds of the Halm strait.",
    "“We will not sign a treaty that leaves one of our boats in the harbour,” Brandt told reporters after the meeting. " +
      "She added that Norland is ready to talk about seasonal quotas. According to Brandt, Verrin had said the " +
      "northern line could be drawn again.",
    "Mr Verrin denied this. He hopes that a joint survey of the stocks will begin before the summer, he said, and " +
      "promised a written answer within two weeks.",
    "A second round is planned for June in Sudria’s capital.",
    "© Harbour Gazette. All rights reserved.",
  ].join("\n\n"),
};

export const SURVEY: Article = {
  id: "s2",
  file: "survey-agreed.html",
  title: "Survey of the stocks agreed",
  author: null,
  publisher: "Harbour Gazette",
  published: "2019-06~",
  publishedWhy: "bounded by the dates the text cites: 2019-06-03 to 2019-06-21",
  group: "harbour gazette",
  groupWhy: "published by Harbour Gazette",
  text: [
    "Norland and Sudria have agreed to count the herring together. The survey, which Tomas Verrin first proposed in " +
      "Port Aldis in May, starts on 1 July.",
    "Fishermen in both countries may find the result hard to accept, Brandt warned.",
  ].join("\n\n"),
};

export const LETTER: Article = {
  id: "s3",
  file: "letter-from-sudria.pdf",
  title: null,
  author: "An observer",
  publisher: "Strait Review",
  published: null,
  publishedWhy: "unknown",
  group: "strait review",
  groupWhy: "published by Strait Review",
  text: [
    "Nobody in Sudria's parliament believes that the line will move. The talks of 13 May in Port Aldis were polite, " +
      "an official who was there said, and empty.",
    'The ministry\'s page now reads <script>document.title = "taken over"</script><img src=x onerror="alert(1)"> & so on.',
  ].join("\n\n"),
};
