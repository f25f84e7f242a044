/** What English words say of whom they can mean. Lower case; names as written. */

export type Gender = "female" | "male";

/** Third-person pronouns: what they can stand for. */
export type Kind = "female" | "male" | "neuter" | "plural";

export const THIRD_PERSON: ReadonlyMap<string, Kind> = new Map([
  ...entries("female", "she her hers herself"),
  ...entries("male", "he him his himself"),
  ...entries("neuter", "it its itself"),
  ...entries("plural", "they them their theirs themselves"),
]);

export const FIRST_PERSON: ReadonlySet<string> = set("i me my mine myself");
export const FIRST_PERSON_PLURAL: ReadonlySet<string> = set("we us our ours ourselves");
export const REFLEXIVE: ReadonlySet<string> = set("himself herself itself themselves");
export const RELATIVE: ReadonlySet<string> = set("who which that");

/** Heads that speak for the state or body they are of: "the Russian side", "the government of Japan". */
export const VOICES: ReadonlySet<string> = set(
  "government side leadership authorities administration cabinet delegation officials",
);

/** Noun phrases that stand for a state which the text has named. */
export const COUNTRY_NOUNS: ReadonlySet<string> = new Set([
  "country",
  "nation",
  "island nation",
  "island country",
  "island state",
]);

/** What the two are whom their plural means together: "both sides", "the ministers". */
export const TWO_BODIES: ReadonlySet<string> = set(
  "side party country nation state government delegation neighbour neighbor",
);
export const TWO_PERSONS: ReadonlySet<string> = set(
  "minister leader president premier diplomat negotiator politician statesman man woman counterpart envoy",
);

/** Verbs whose subject "it" may stand for the clause that follows. */
export const EMPTY_SUBJECT: ReadonlySet<string> = set(
  "seem appear look turn happen remain follow emerge transpire matter take make help hurt mean sound feel become rain snow",
);

/** Texts that speak for whoever issued them. */
export const DOCUMENTS: ReadonlySet<string> = set(
  "statement report communique communiqué declaration letter document note press-release release paper memo memorandum message tweet post email",
);

/** Nouns for a person that say nothing but that it is one, so that a state's may be any of its persons: "the Russian visitor". */
export const ANY_PERSON: ReadonlySet<string> = set(
  "visitor guest host politician official diplomat leader statesman envoy veteran negotiator",
);

/** Words before an office that say that its holder of today is not meant. */
export const NOT_NOW: ReadonlySet<string> = set(
  "next new future former first last previous late then old other ex incoming outgoing",
);

/** Nouns for persons beyond offices and callings. */
export const PERSONS: ReadonlySet<string> = set(
  `man woman boy girl child baby person mother father son daughter brother sister wife husband uncle aunt nephew niece grandson granddaughter
  grandfather grandmother friend colleague partner ally rival opponent critic supporter victim suspect witness candidate nominee voter
  resident citizen predecessor successor counterpart guest visitor host passenger driver student teacher worker employee boss
  manager member colleague veteran hero survivor patient client customer neighbour neighbor lady gentleman guy boyfriend girlfriend
  widow widower fan player captain coach translator interpreter bodyguard hostage prisoner refugee migrant soldier fighter
  insider source aide staffer operative strategist pollster anchor pundit blogger commentator`,
);

export const FEMALE_NOUNS: ReadonlySet<string> = set(
  `woman girl mother daughter sister wife aunt niece granddaughter grandmother lady girlfriend widow queen princess empress chairwoman
  spokeswoman congresswoman councilwoman businesswoman actress businesswomen duchess stateswoman policewoman waitress`,
);

export const MALE_NOUNS: ReadonlySet<string> = set(
  `man boy father son brother husband uncle nephew grandson grandfather gentleman guy boyfriend widower king prince emperor
  chairman spokesman congressman councilman businessman actor statesman policeman pope sultan sheikh shah imam mullah ayatollah
  patriarch priest rabbi cardinal archbishop lord duke emir`,
);

export const FEMALE_HONORIFICS: ReadonlySet<string> = set(
  "mrs mrs. ms ms. miss dame lady mme madame frau señora queen princess empress",
);
export const MALE_HONORIFICS: ReadonlySet<string> = set(
  "mr mr. messrs sir lord herr señor monsieur king prince emperor pope",
);

/** Given names that women bear. */
export const FEMALE_NAMES: ReadonlySet<string> = set(
  `Abby Abigail Ada Adela Adele Adriana Agatha Agnes Agnieszka Aileen Aisha Aishwarya Aiko Akiko Alana Aleksandra Alena Alessandra
  Alexa Alexandra Alice Alicia Alina Alison Alla Allison Alma Alyssa Amanda Amal Amber Amelia Amina Amira Amrita Amy Ana Anastasia Andreea
  Angela Angelica Angelina Angie Anika Anisha Anita Anja Ann Anna Annalena Anne Annegret Annette Annie Antje Antonia Anya April
  Ariana Arlene Asma Astrid Asuka Aung Aurora Ava Ayako Ayelet Ayesha Azadeh Barbara Barbra Batya Beata Beatrice Beatrix Becca Becky
  Benazir Berenice Bernadette Beth Betsy Bettina Betty Beverly Beyoncé Bianca Birgit Blanca Blanche Bonnie Brenda Bridget Brigitte
  Britney Brittany Camilla Camille Candace Carla Carly Carmen Carol Carole Carolina Caroline Carolyn Carrie Cassandra Catalina
  Catherine Cathy Cecilia Celia Celine Charlene Charlotte Chelsea Cheryl Chiara Chloe Christiane Christina Christine Cindy Claire
  Clara Clarissa Claudia Colleen Condoleezza Connie Constance Consuelo Corazon Cristina Crystal Cynthia Dagmar Daisy Dalia Daniela
  Danielle Daphne Daria Darya Dawn Debbie Deborah Debra Delia Denise Diana Diane Dianne Dilma Dina Dolores Donatella Donna Dora
  Doris Dorothy Edith Eileen Ekaterina Elaine Eleanor Elena Eleni Elise Elisabeth Eliza Elizabeth Ella Ellen Elsa Elsie Elvira
  Emilia Emily Emma Erica Erika Erin Erna Ernestine Esther Etsuko Eva Eve Evelyn Faith Farah Fatima Fatma Federica Felicity Fiona
  Florence Frances Francesca Freya Frida Fumiko Gabriela Gabriella Gabrielle Gail Galina Gemma Georgia Georgina Geraldine Gertrude Gillian
  Gina Ginni Giorgia Gisela Giulia Gladys Gloria Golda Grace Greta Gretchen Gwen Gwendolyn Hanan Hanna Hannah Harriet Haruka Haruko
  Hazel Heather Heidi Helen Helena Helene Helga Helle Henrietta Hilary Hillary Hina Hiroko Holly Huma Ida Ilana Ileana Ilse Indira
  Inés Ines Inga Ingrid Irena Irene Irina Iris Irma Isabel Isabella Isabelle Ivana Ivanka Jacinda Jacqueline Jane Janet Janice Jasmine
  Jayne Jean Jeanne Jen Jenna Jennifer Jenny Jessica Jill Joan Joanna Joanne Jodi Josephine Joyce Juana Judith Judy Julia Julianne
  Julie Juliet Julieta June Junko Justine Kaja Kamala Kara Karen Karin Karina Karine Kate Katherine Kathleen Kathryn Kathy Katie Katrina Katya Kayla
  Kazuko Keiko Kellyanne Kersti Khadija Kimberly Kirsten Kirstie Kristalina Kristen Kristi Kristin Kristina Kyoko Kyung-wha Laila Lara Larisa Laura
  Lauren Laurie Layla Leila Lena Leni Leslie Leticia Leyla Lidia Lilian Liliana Lillian Lily Lina Linda Lisa Liudmila Liz Liza
  Lois Lola Loretta Lori Lorraine Louise Lourdes Lucia Lucie Lucille Lucinda Lucy Ludmila Luisa Luiza Lydia Lyudmila Mabel Madeleine Madeline
  Magda Magdalena Maggie Maia Maja Makiko Malala Malgorzata Malia Mandy Manuela Marcia Margaret Margarita Margarethe Margot Margrethe
  Maria María Mariam Mariana Marianne Marie Mariko Marilyn Marina Marine Marisa Marissa Marjorie Marlene Marta Martha Martina Mary Maryam Masako
  Maureen Maxine Maya Megan Mehbooba Mei Melania Melanie Melinda Melissa Mercedes Meredith Meryem Meryl Mette Michaela Michele Michelle Michiko Mika Mila Mildred Milena
  Mina Miranda Miriam Miyuki Mitsuko Moira Mona Monica Monika Monique Muriel Myra Myriam Nadia Nadine Naledi Nancy Naomi Natalia Natalie Natalya Natasha
  Navi Neha Nellie Ngozi Nicola Nicole Nicoletta Nikki Nina Nino Noor Nora Noriko Norma Nuria Octavia Oksana Olena Olga Olha Olivia Ophelia Oprah
  Paige Pamela Patricia Paula Paulina Pauline Peggy Penelope Penny Petra Phoebe Phyllis Pilar Polly Pooja Priscilla Priti Priya Priyanka Raisa Rachel Ramona Rania
  Reba Rebecca Regina Reiko Renata Renate Rita Roberta Rosa Rosalind Rosalyn Rosanna Rose Rosemary Rowena Roxana Roxanne Ruth Sabina Sabine Sabrina Sachiko Sadako
  Safiya Sahle-Work Salma Samantha Sandra Sania Sanna Sara Sarah Saskia Sayaka Segolene Ségolène Selena Selma Serena Shannon Sharon Sheikha Sheila Shelley Sheryl Shirin Shirley Sibel Sigrid Silvia
  Simone Simonetta Sinéad Sofia Sofie Sonia Sonja Sonya Sophia Sophie Soraya Stacey Stella Stephanie Sue Susan Susana Susanna Susanne Sushma Suzanne Svetlana Sviatlana Sylvia Sylvie
  Tamara Tammy Tania Tanya Tara Tatiana Tatyana Teresa Tess Thea Thelma Theresa Therese Tiffany Tina Tomoko Toni Tulsi Tzipi Uma Ursula
  Valentina Valerie Vanessa Vera Verónica Veronica Victoria Viktoria Viola Violeta Virginia Vivian Viviane Wanda Wendy Whitney Wilma Winifred Winnie Xiomara Yael Yasmin
  Yoko Yolanda Yoriko Yulia Yuliya Yumi Yuko Yuriko Yvette Yvonne Zainab Zanele Zara Zeinab Zhanna Zoe Zuzana
  Audrey Francoise Jana Jelena Joana Karolina Katharina Katrin Lana Lavinia Maha Mara Matilda Milica Nathalie Paola Patsy Sally Stefania
  Suha Ulrike Valeria Vjosa Wafa`,
);

/** Given names that tell nothing, because women and men bear them or they lead a family name. */
export const EITHER_NAMES: ReadonlySet<string> = set(
  `Abe Addison Alex Alexis Amari Amit Andrea Andy Angel Ariel Ash Ashley Aubrey Avery Aya Ban Bao Beau Billie Billy Blair Blake Bo Brook
  Carey Casey Charlie Chris Christian Claude Dana Dominique Drew Eden Eun Evan Frankie Gabriele Hong Hong-jun Hyun Jackie Jae Jamie Jan Jaime Ji Jin Jo Joey Joe-ann Jordan
  Jules Jun Kai Kelly Kerry Kim Kiran Kit Laurence Lee Leigh Lesley Li Lin Ling Lou Lynn Makoto Marion Max Mel Merle Michal Mickey Min Ming Morgan Noa Noel Nour Park Pat Paris Parker Quinn
  Reese Riley Robin Rory Rowan Ryo Sam Sandy Sasha Shea Shira Sidney Sky Stevie Sun Sydney Taylor Terry Tracy Tran Val Wei Wen Xi Xiao Yan Yi Yong Yoon Yu Yuan Yue Yun Zhenya Asa Hatoyama Jody Lindsay Lindsey Nguyen Rene Tsai`,
);

function entries(kind: Kind, list: string): [string, Kind][] {
  return list.split(" ").map((word) => [word, kind]);
}

function set(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
